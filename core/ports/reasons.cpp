// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace anteroom::ports {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char *code;
    const char *what; ///< %1 is the detail; " (%1)" and the like go when there is none
    const char *remedy;
};

constexpr Row rows[] = {
    // Connections
    {"net.refused", QT_TRANSLATE_NOOP("Reasons", "The other side refused the connection."),
     QT_TRANSLATE_NOOP(
         "Reasons",
         "Anteroom tries again by itself; if it stays so, check the address in the settings and the firewall.")},
    {"net.dns", QT_TRANSLATE_NOOP("Reasons", "The name of the server could not be found."),
     QT_TRANSLATE_NOOP(
         "Reasons", "Check the network connection and the address in the settings; Anteroom tries again by itself.")},
    {"net.tls", QT_TRANSLATE_NOOP("Reasons", "No secure connection could be made."),
     QT_TRANSLATE_NOOP("Reasons", "Check whether a firewall or virus scanner interferes with secure connections; "
                                  "Anteroom tries again by itself.")},
    {"net.certificate", QT_TRANSLATE_NOOP("Reasons", "The server's certificate is not trusted."),
     QT_TRANSLATE_NOOP(
         "Reasons",
         "Check the computer's date and time, and whether a firewall or virus scanner replaces certificates.")},
    {"net.proxy", QT_TRANSLATE_NOOP("Reasons", "The proxy server did not let the request through."),
     QT_TRANSLATE_NOOP("Reasons", "Check the computer's proxy settings with whoever looks after the network.")},
    {"net.offline", QT_TRANSLATE_NOOP("Reasons", "There is no network connection."),
     QT_TRANSLATE_NOOP("Reasons", "Connect the computer to the network; Anteroom goes on by itself.")},
    {"net.connect-timeout", QT_TRANSLATE_NOOP("Reasons", "The server could not be reached in time."),
     QT_TRANSLATE_NOOP("Reasons", "Check the network connection; Anteroom tries again by itself.")},
    {"net.closed", QT_TRANSLATE_NOOP("Reasons", "The connection ended before an answer came."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom looks whether it was done before it tries again.")},
    {"net.deadline", QT_TRANSLATE_NOOP("Reasons", "No answer came in time."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom looks whether it was done before it tries again.")},
    {"net.aborted",
     QT_TRANSLATE_NOOP("Reasons", "The request was broken off because Anteroom closed or the computer slept."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom looks whether it was done before it tries again.")},
    {"http.redirect",
     QT_TRANSLATE_NOOP("Reasons", "The server sent us elsewhere (%1); Anteroom does not follow with its credentials."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Check the base URL in the settings, and whether the network asks for a sign-in page first.")},
    {"http.insecure-url",
     QT_TRANSLATE_NOOP("Reasons", "The address in the settings is not safe: it is not https, or holds a user name."),
     QT_TRANSLATE_NOOP("Reasons", "Correct the base URL in the settings; it must begin with https://.")},
    {"http.bad-request", QT_TRANSLATE_NOOP("Reasons", "A value in the settings holds a line break and cannot be sent."),
     QT_TRANSLATE_NOOP("Reasons", "Enter the credentials again without line breaks.")},
    {"http.truncated", QT_TRANSLATE_NOOP("Reasons", "The answer was cut short."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom looks whether it was done before it tries again.")},
    {"http.too-large", QT_TRANSLATE_NOOP("Reasons", "The answer was larger than any sensible one."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Check the base URL in the settings, and whether the network asks for a sign-in page first.")},
    {"http.status", QT_TRANSLATE_NOOP("Reasons", "The server had a problem of its own (status %1)."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom looks and tries again; if it stays so for hours, see "
                                  "the status page of the service.")},
    // Zoom
    {"zoom.client-invalid", QT_TRANSLATE_NOOP("Reasons", "Zoom does not accept the client id or client secret."),
     QT_TRANSLATE_NOOP("Reasons", "Compare zoom.oauth.client-id and zoom.oauth.client-secret with the Server-to-Server "
                                  "OAuth app in the Zoom Marketplace.")},
    {"zoom.account-invalid", QT_TRANSLATE_NOOP("Reasons", "Zoom does not accept the account id."),
     QT_TRANSLATE_NOOP("Reasons", "Compare zoom.oauth.account-id with the Server-to-Server OAuth app in the Zoom "
                                  "Marketplace, and see that the app is activated.")},
    {"zoom.app-type", QT_TRANSLATE_NOOP("Reasons", "The Zoom app is not of the kind Server-to-Server OAuth."),
     QT_TRANSLATE_NOOP("Reasons", "Create a Server-to-Server OAuth app in the Zoom Marketplace and enter its "
                                  "zoom.oauth.account-id, zoom.oauth.client-id and zoom.oauth.client-secret.")},
    {"zoom.app-disabled",
     QT_TRANSLATE_NOOP("Reasons", "The Zoom app is not activated, or an administrator has disabled it."),
     QT_TRANSLATE_NOOP("Reasons", "Activate the Server-to-Server OAuth app in the Zoom Marketplace.")},
    {"zoom.owner-gone", QT_TRANSLATE_NOOP("Reasons", "The owner of the Zoom app is no longer in the account."),
     QT_TRANSLATE_NOOP("Reasons", "Let an administrator of the Zoom account create the app anew and enter its "
                                  "zoom.oauth.client-id and zoom.oauth.client-secret.")},
    {"zoom.token-invalid", QT_TRANSLATE_NOOP("Reasons", "Zoom does not accept the access it has just granted."),
     QT_TRANSLATE_NOOP("Reasons",
                       "See that the Server-to-Server OAuth app is activated in the Zoom Marketplace, then retry.")},
    {"zoom.token-refused", QT_TRANSLATE_NOOP("Reasons", "Zoom refused access (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Test the Zoom connection in the settings, and compare zoom.oauth.account-id, "
                                  "zoom.oauth.client-id and zoom.oauth.client-secret with the app in the Zoom "
                                  "Marketplace.")},
    {"zoom.scope-missing", QT_TRANSLATE_NOOP("Reasons", "The Zoom app lacks a scope (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Add the scope to the Server-to-Server OAuth app in the Zoom Marketplace, then "
                                  "retry; Zoom may need some hours to apply it.")},
    {"zoom.user-unknown", QT_TRANSLATE_NOOP("Reasons", "The psychologist's Zoom user is not in the Zoom account."),
     QT_TRANSLATE_NOOP(
         "Reasons",
         "Correct the Zoom user of the psychologist, or add the user to the account in Zoom under User Management.")},
    {"zoom.switched-off", QT_TRANSLATE_NOOP("Reasons", "Zoom is switched off (zoom.enabled)."),
     QT_TRANSLATE_NOOP("Reasons", "To have meetings made, switch zoom.enabled on, then retry the session.")},
    {"google.switched-off", QT_TRANSLATE_NOOP("Reasons", "Google Calendar is switched off (google.calendar.enabled)."),
     QT_TRANSLATE_NOOP("Reasons", "To have events made, switch google.calendar.enabled on, then retry the session.")},
    {"zoom.user-missing", QT_TRANSLATE_NOOP("Reasons", "The psychologist has no Zoom user."),
     QT_TRANSLATE_NOOP("Reasons", "Enter the Zoom user (e-mail address or id) of the psychologist, then retry.")},
    {"zoom.user-not-licensed",
     QT_TRANSLATE_NOOP("Reasons", "The psychologist's Zoom user is not allowed to hold meetings."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Assign a licence or a role that may hold meetings to the user in Zoom under User Management.")},
    {"zoom.no-permission", QT_TRANSLATE_NOOP("Reasons", "Zoom does not permit this for the account."),
     QT_TRANSLATE_NOOP(
         "Reasons", "Check the plan of the Zoom account and the role of the owner of the Server-to-Server OAuth app.")},
    {"zoom.validation", QT_TRANSLATE_NOOP("Reasons", "Zoom does not accept a value of the meeting (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Check the zoom.meeting settings and the time of the session, then retry.")},
    {"zoom.refused", QT_TRANSLATE_NOOP("Reasons", "Zoom refused the request (code %1)."),
     QT_TRANSLATE_NOOP(
         "Reasons",
         "Check in Zoom whether the user may schedule meetings and whether its e-mail domain is blocked, then retry.")},
    {"zoom.meeting-gone", QT_TRANSLATE_NOOP("Reasons", "The meeting no longer exists in Zoom."),
     QT_TRANSLATE_NOOP("Reasons", "Make a new meeting with Regenerate link; the patient gets the new link.")},
    {"zoom.meeting-live", QT_TRANSLATE_NOOP("Reasons", "The meeting is running."),
     QT_TRANSLATE_NOOP("Reasons", "End the session, or confirm that Anteroom may end it.")},
    {"zoom.meeting-ended", QT_TRANSLATE_NOOP("Reasons", "The meeting has ended."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing; delete it in Zoom if it still shows there.")},
    {"zoom.cannot-delete",
     QT_TRANSLATE_NOOP("Reasons", "Zoom does not let this meeting be deleted, for it is a personal meeting."),
     QT_TRANSLATE_NOOP("Reasons",
                       "See in Zoom which meeting this session uses; Anteroom never uses personal meeting ids.")},
    {"zoom.cannot-end",
     QT_TRANSLATE_NOOP("Reasons", "Zoom cannot end this meeting, for it runs on a server of your own."),
     QT_TRANSLATE_NOOP("Reasons", "End the meeting in Zoom.")},
    {"zoom.too-old", QT_TRANSLATE_NOOP("Reasons", "The session is too long ago for Zoom to tell about it."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing can be done; Zoom keeps a year.")},
    {"zoom.no-recording", QT_TRANSLATE_NOOP("Reasons", "Zoom has no recording of this session."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing.")},
    {"zoom.no-transcript", QT_TRANSLATE_NOOP("Reasons", "Zoom has no transcript of this session."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing.")},
    {"zoom.rate-limited", QT_TRANSLATE_NOOP("Reasons", "Zoom asks for fewer requests at a time."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom goes on after a short wait.")},
    {"zoom.concurrent", QT_TRANSLATE_NOOP("Reasons", "Zoom was still busy with another change of this meeting."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom goes on after a short wait.")},
    {"zoom.daily-limit", QT_TRANSLATE_NOOP("Reasons", "The Zoom account has used up its requests for today."),
     QT_TRANSLATE_NOOP("Reasons", "Anteroom goes on after midnight UTC; see which other apps use the Zoom account.")},
    {"zoom.host-daily-limit",
     QT_TRANSLATE_NOOP("Reasons", "The psychologist's Zoom user has used up its 100 meeting changes for today."),
     QT_TRANSLATE_NOOP("Reasons", "Anteroom goes on after midnight UTC; for a session before that, create the meeting "
                                  "in Zoom and send its link by hand.")},
    {"zoom.unusable-answer", QT_TRANSLATE_NOOP("Reasons", "Zoom answered something that cannot be read (status %1)."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom looks again; if it stays so, check zoom.api.base-url "
                                  "and zoom.oauth.base-url.")},
    {"zoom.list-endless", QT_TRANSLATE_NOOP("Reasons", "Zoom's list of meetings came to no end."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Anteroom tries again by itself; if it stays so, tell whoever looks after Anteroom.")},
    {"zoom.start-past", QT_TRANSLATE_NOOP("Reasons", "The session began before its meeting could be made."),
     QT_TRANSLATE_NOOP("Reasons", "Move the session to a later time, or start a meeting in Zoom by hand.")},
    {"zoom.recording-on",
     QT_TRANSLATE_NOOP("Reasons", "Zoom switched automatic recording on for this meeting; its link was not sent."),
     QT_TRANSLATE_NOOP("Reasons", "Switch automatic recording off for this user in the Zoom web portal under Settings, "
                                  "Recording, then regenerate the link.")},
    {"zoom.no-passcode", QT_TRANSLATE_NOOP("Reasons", "Zoom gave this meeting no passcode; its link was not sent."),
     QT_TRANSLATE_NOOP("Reasons", "Switch on passcodes for this user in the Zoom web portal under Settings, Security, "
                                  "then regenerate the link.")},
    {"zoom.join-before-host",
     QT_TRANSLATE_NOOP("Reasons",
                       "Zoom lets patients join this meeting before the psychologist; its link was not sent."),
     QT_TRANSLATE_NOOP("Reasons", "Switch off \"Allow participants to join before host\" for this user in the Zoom web "
                                  "portal, then regenerate the link.")},
    {"zoom.no-waiting-room",
     QT_TRANSLATE_NOOP("Reasons", "Zoom gave this meeting no waiting room; its link was not sent."),
     QT_TRANSLATE_NOOP("Reasons", "Switch on the waiting room for this user in the Zoom web portal under Settings, "
                                  "Security, then regenerate the link.")},
    // Google Calendar
    {"google.forbidden-for-service-accounts",
     QT_TRANSLATE_NOOP("Reasons", "A service account may not invite attendees."),
     QT_TRANSLATE_NOOP("Reasons", "Set calendar.inviter to mail, or give the service account domain-wide delegation "
                                  "and set google.calendar.subject.")},
    {"google.calendar-unknown",
     QT_TRANSLATE_NOOP("Reasons", "The calendar does not exist, or is not shared with the service account (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Check google.calendar.practice-calendar-id or the calendar of the psychologist, and "
                                  "share the calendar with the address of the service account.")},
    {"google.no-write-access",
     QT_TRANSLATE_NOOP("Reasons", "The service account may read the calendar but not change it (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Share the calendar in Google with the right \"Make changes to events\".")},
    {"google.clock-skew",
     QT_TRANSLATE_NOOP("Reasons", "Google refuses the sign-in because the computer's clock is wrong."),
     QT_TRANSLATE_NOOP("Reasons", "Set the computer's date, time and time zone correctly.")},
    {"google.key-invalid", QT_TRANSLATE_NOOP("Reasons", "Google does not accept the key of the service account."),
     QT_TRANSLATE_NOOP("Reasons", "Create a new key for the service account in the Google Cloud console and set "
                                  "google.calendar.credentials-path to its file.")},
    {"google.key-file", QT_TRANSLATE_NOOP("Reasons", "The key file of the service account cannot be read."),
     QT_TRANSLATE_NOOP(
         "Reasons", "Check google.calendar.credentials-path: it must name the JSON key file of the service account.")},
    {"google.not-signed-in", QT_TRANSLATE_NOOP("Reasons", "Nobody has signed in to Google yet."),
     QT_TRANSLATE_NOOP("Reasons", "Connect Google: in the settings, or with anteroomctl connect google.")},
    {"google.sign-in-expired",
     QT_TRANSLATE_NOOP("Reasons", "The sign-in to Google has ended: it was revoked, or is too old."),
     QT_TRANSLATE_NOOP("Reasons", "Connect Google again; everything that waits then goes by itself.")},
    {"google.sign-in-denied", QT_TRANSLATE_NOOP("Reasons", "The access was refused on Google's page."),
     QT_TRANSLATE_NOOP("Reasons", "Connect Google again and allow the access.")},
    {"google.sign-in-timeout", QT_TRANSLATE_NOOP("Reasons", "Nobody signed in within five minutes."),
     QT_TRANSLATE_NOOP("Reasons", "Connect Google again.")},
    {"google.sign-in-mixed-up", QT_TRANSLATE_NOOP("Reasons", "The answer from the browser was not of this sign-in."),
     QT_TRANSLATE_NOOP("Reasons", "Close other sign-in pages, then connect Google again.")},
    {"google.scope-unticked",
     QT_TRANSLATE_NOOP("Reasons", "On Google's page a right was not ticked that is needed (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Connect Google again and tick every right.")},
    {"google.no-refresh-token", QT_TRANSLATE_NOOP("Reasons", "Google gave access for one hour only."),
     QT_TRANSLATE_NOOP("Reasons", "Remove Anteroom under \"Third-party access\" in the Google account, then connect "
                                  "Google again.")},
    {"google.client-invalid", QT_TRANSLATE_NOOP("Reasons", "Google does not accept the OAuth client or its secret."),
     QT_TRANSLATE_NOOP(
         "Reasons",
         "Compare google.oauth.client-path, or google.oauth.client-id and "
         "google.oauth.client-secret, with the OAuth client in the Google Cloud console, then connect Google again.")},
    {"google.client-file", QT_TRANSLATE_NOOP("Reasons", "The file of the OAuth client cannot be read."),
     QT_TRANSLATE_NOOP("Reasons", "Check google.oauth.client-path: it must name the JSON file of a client of the kind "
                                  "\"Desktop app\".")},
    {"google.unauthorized-client",
     QT_TRANSLATE_NOOP("Reasons", "The service account has no domain-wide delegation for the calendar scope."),
     QT_TRANSLATE_NOOP("Reasons", "Let a Google Workspace administrator grant delegation for "
                                  "https://www.googleapis.com/auth/calendar.events, or leave google.calendar.subject "
                                  "empty.")},
    {"google.subject-invalid",
     QT_TRANSLATE_NOOP("Reasons", "The user to act for does not exist in the Google Workspace."),
     QT_TRANSLATE_NOOP("Reasons", "Correct google.calendar.subject, or leave it empty.")},
    {"google.api-disabled",
     QT_TRANSLATE_NOOP("Reasons", "The Google Calendar API is not enabled in the Google Cloud project."),
     QT_TRANSLATE_NOOP(
         "Reasons",
         "Enable the Google Calendar API for the project in the Google Cloud console; it takes a few minutes.")},
    {"google.scope-missing",
     QT_TRANSLATE_NOOP("Reasons", "The access granted by Google does not include the calendar (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Grant https://www.googleapis.com/auth/calendar.events to the service account in the "
                                  "Google Workspace admin console.")},
    {"google.token-refused", QT_TRANSLATE_NOOP("Reasons", "Google refused access (%1)."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Test the calendar connection in the settings, and check google.calendar.credentials-path.")},
    {"google.quota",
     QT_TRANSLATE_NOOP("Reasons", "The Google Cloud project has used up its calendar requests for now."),
     QT_TRANSLATE_NOOP("Reasons", "Anteroom goes on by itself later; see the quotas in the Google Cloud console.")},
    {"google.rate-limited", QT_TRANSLATE_NOOP("Reasons", "Google asks for fewer requests at a time."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom goes on after a short wait.")},
    {"google.etag-conflict",
     QT_TRANSLATE_NOOP("Reasons", "Somebody changed the event in Google Calendar at the same time."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Look at the event in Google Calendar, then retry to bring it in line with the booking.")},
    {"google.id-taken", QT_TRANSLATE_NOOP("Reasons", "Google already has an event under this number."),
     QT_TRANSLATE_NOOP("Reasons", "Retry; Anteroom then makes the event under a new number.")},
    {"google.event-gone", QT_TRANSLATE_NOOP("Reasons", "The event was deleted in Google Calendar."),
     QT_TRANSLATE_NOOP("Reasons", "Retry to make the event anew, or cancel the session.")},
    {"google.event-moved", QT_TRANSLATE_NOOP("Reasons", "Somebody moved the event in Google Calendar."),
     QT_TRANSLATE_NOOP("Reasons", "Decide: move the session too, put the event back, or cancel the session.")},
    {"google.event-deleted", QT_TRANSLATE_NOOP("Reasons", "Somebody deleted the event in Google Calendar."),
     QT_TRANSLATE_NOOP("Reasons", "Decide: put the event back, or cancel the session.")},
    {"google.event-edited", QT_TRANSLATE_NOOP("Reasons", "Somebody changed the event's text in Google Calendar."),
     QT_TRANSLATE_NOOP("Reasons", "Decide: put the event back, leave it as it is, or cancel the session.")},
    {"google.full-read-needed",
     QT_TRANSLATE_NOOP("Reasons", "Google no longer knows how far the calendar was read before."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom reads the whole calendar again.")},
    {"google.list-endless", QT_TRANSLATE_NOOP("Reasons", "Google's list of events came to no end."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Anteroom tries again by itself; if it stays so, tell whoever looks after Anteroom.")},
    {"google.validation", QT_TRANSLATE_NOOP("Reasons", "Google does not accept a value of the event (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Check the time of the session and google.calendar.reminder-minutes, then retry.")},
    {"google.refused", QT_TRANSLATE_NOOP("Reasons", "Google refused the request (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Test the calendar connection in the settings, then retry.")},
    {"google.unusable-answer",
     QT_TRANSLATE_NOOP("Reasons", "Google answered something that cannot be read (status %1)."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Nothing needs doing: Anteroom looks again; if it stays so, check google.calendar.base-url.")},
    // Mail
    {"mail.auth", QT_TRANSLATE_NOOP("Reasons", "The mail server does not accept the user name or password."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Check mail.smtp.username and mail.smtp.password; some providers need an app password.")},
    {"mail.tls", QT_TRANSLATE_NOOP("Reasons", "No secure connection to the mail server could be made."),
     QT_TRANSLATE_NOOP("Reasons", "Check mail.smtp.url: smtps:// with port 465, or smtp:// with port 587.")},
    {"mail.certificate", QT_TRANSLATE_NOOP("Reasons", "The mail server's certificate is not trusted."),
     QT_TRANSLATE_NOOP("Reasons", "Check the host name in mail.smtp.url and the computer's date; for a server of your "
                                  "own set mail.smtp.ca-file.")},
    {"mail.starttls-missing",
     QT_TRANSLATE_NOOP("Reasons", "The mail server offers no encryption, so nothing was sent."),
     QT_TRANSLATE_NOOP("Reasons", "Use a mail server with encryption: smtps:// with port 465 in mail.smtp.url.")},
    {"mail.refused", QT_TRANSLATE_NOOP("Reasons", "The mail server refused the connection."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Check host and port in mail.smtp.url, and the firewall; Anteroom tries again by itself.")},
    {"mail.dns", QT_TRANSLATE_NOOP("Reasons", "The name of the mail server could not be found."),
     QT_TRANSLATE_NOOP("Reasons", "Check the host in mail.smtp.url and the network connection.")},
    {"mail.timeout", QT_TRANSLATE_NOOP("Reasons", "The mail server did not answer in time; nothing was sent."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Check host and port in mail.smtp.url: smtps:// with port 465, or smtp:// with port 587.")},
    {"mail.connection-lost", QT_TRANSLATE_NOOP("Reasons", "The connection to the mail server broke; nothing was sent."),
     QT_TRANSLATE_NOOP("Reasons", "Anteroom tries again by itself; if it stays so, check mail.smtp.url: smtps:// with "
                                  "port 465, or smtp:// with port 587.")},
    {"mail.stopped", QT_TRANSLATE_NOOP("Reasons", "The message was not sent because Anteroom closed."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom sends it after the next start.")},
    {"mail.ca-file", QT_TRANSLATE_NOOP("Reasons", "The file with the mail server's certificate cannot be used."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Set mail.smtp.ca-file to a PEM file, or to nothing to trust what the computer trusts.")},
    {"mail.malformed", QT_TRANSLATE_NOOP("Reasons", "The message is not fit to be sent, so it was not."),
     QT_TRANSLATE_NOOP("Reasons", "Tell whoever looks after Anteroom; reach the patient by telephone meanwhile.")},
    {"mail.server-refused", QT_TRANSLATE_NOOP("Reasons", "The mail server does not talk to this computer (code %1)."),
     QT_TRANSLATE_NOOP("Reasons", "Check mail.smtp.url: it must be the provider's server for outgoing mail.")},
    {"mail.recipient-refused", QT_TRANSLATE_NOOP("Reasons", "The mail server does not accept the recipient's address."),
     QT_TRANSLATE_NOOP("Reasons", "Ask the patient for the right e-mail address, correct it, then send again.")},
    {"mail.sender-refused", QT_TRANSLATE_NOOP("Reasons", "The mail server does not accept the sender."),
     QT_TRANSLATE_NOOP("Reasons", "Check mail.from: the mail account must be allowed to send from this address.")},
    {"mail.message-refused", QT_TRANSLATE_NOOP("Reasons", "The mail server refused the message itself."),
     QT_TRANSLATE_NOOP("Reasons", "Ask the mail provider why; its spam filter may object to the wording or the link.")},
    {"mail.temporary", QT_TRANSLATE_NOOP("Reasons", "The mail server cannot take the message at the moment."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom tries again by itself.")},
    {"mail.unanswered",
     QT_TRANSLATE_NOOP("Reasons", "The mail server took the message and did not say whether it accepts it."),
     QT_TRANSLATE_NOOP("Reasons", "Nothing needs doing: Anteroom waits and sends the same message again.")},
    {"mail.maybe-sent", QT_TRANSLATE_NOOP("Reasons", "The message may have been sent; the mail server never said so."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Ask the patient or look into the mailbox for sent mail, then press Send again or Done.")},
    {"mail.too-late", QT_TRANSLATE_NOOP("Reasons", "The session had begun before the message could go, so it did not."),
     QT_TRANSLATE_NOOP("Reasons", "If the patient did not come, reach them by telephone.")},
    {"mail.mailbox-full", QT_TRANSLATE_NOOP("Reasons", "The recipient's mailbox is full."),
     QT_TRANSLATE_NOOP("Reasons", "Reach the patient by telephone, then send again.")},
    // Keeping in line
    {"account.secret-missing", QT_TRANSLATE_NOOP("Reasons", "The account has no secret to sign in with."),
     QT_TRANSLATE_NOOP("Reasons", "Enter it with anteroomctl account edit, then retry.")},
    {"account.switched-off",
     QT_TRANSLATE_NOOP("Reasons", "The account that this psychologist's sessions use is switched off."),
     QT_TRANSLATE_NOOP("Reasons", "Switch the account on with anteroomctl account edit, or give the psychologist "
                                  "another one, then retry.")},
    {"sync.not-answering",
     QT_TRANSLATE_NOOP("Reasons", "The service did not answer several times, so it is left alone for a while."),
     QT_TRANSLATE_NOOP("Reasons",
                       "Nothing needs doing: Anteroom tries again within five minutes; if it stays so, check "
                       "the network connection and the status page of the service.")},
    {"sync.too-many-creates",
     QT_TRANSLATE_NOOP("Reasons", "The meeting was made several times without success; Anteroom stopped for today."),
     QT_TRANSLATE_NOOP("Reasons", "Look in Zoom for meetings of this session, then retry.")},
    {"settings.missing", QT_TRANSLATE_NOOP("Reasons", "A setting that is needed has no value (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Enter it in the settings.")},
    {"settings.invalid", QT_TRANSLATE_NOOP("Reasons", "A setting has a value that cannot be used (%1)."),
     QT_TRANSLATE_NOOP("Reasons", "Correct it in the settings.")},
};

/// http.500 and the like share one row; the status takes the place of the detail.
bool isHttpStatus(const QString &code)
{
    const QString rest = code.mid(5);
    return code.startsWith(u"http."_s) && rest.size() == 3 &&
           std::all_of(rest.begin(), rest.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Fills the blank, or takes the brackets around it away.
QString filled(QString text, const QString &detail)
{
    if (!detail.isEmpty()) {
        return text.replace(u"%1"_s, detail);
    }
    for (const QString &blank : {u" (%1)"_s, u" (status %1)"_s, u" (code %1)"_s}) {
        text.remove(blank);
    }
    return text;
}

} // namespace

Reason reasonFor(const QString &code, const QString &detail)
{
    if (isHttpStatus(code)) {
        return reasonFor(u"http.status"_s, code.mid(5));
    }
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&code](const Row &candidate) { return code == QLatin1StringView(candidate.code); });
    if (row == std::end(rows)) {
        const QString what = QCoreApplication::translate("Reasons", "Something went wrong that has no words yet (%1).");
        return {filled(what, code),
                QCoreApplication::translate("Reasons", "Retry; if it stays so, tell whoever looks after Anteroom.")};
    }
    return {filled(QCoreApplication::translate("Reasons", row->what), detail),
            QCoreApplication::translate("Reasons", row->remedy)};
}

QStringList knownReasonCodes()
{
    QStringList codes;
    for (const Row &row : rows) {
        codes << QString::fromLatin1(row.code);
    }
    return codes;
}

} // namespace anteroom::ports
