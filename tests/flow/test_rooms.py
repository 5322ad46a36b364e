# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another meeting for a session, and accounts beside the one in the settings: by the command line, over real sockets."""

import mails
import practice
from practice import FlowCase, object_state, pick, wall


def places(shown):
    return {place["place"]: place["state"] for place in shown["places"]}


class Regenerate(FlowCase):
    def test_everything_that_carried_the_old_link_tells_of_the_new_one_and_the_old_room_goes(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        old = self.practice.show(booking)["zoomJoinUrl"]

        refused = self.practice.refused("regenerate", booking)
        self.assertEqual([field for field, _ in refused.errors], ["reason"])
        answer = self.practice.do("regenerate", booking, "--reason", "sent to the wrong person")
        self.assertEqual(places(answer["appointment"]),
                         {"old-room": "stays-until-told", "room": "pending", "practice-event": "waits-for-link",
                          "psychologist-event": "waits-for-link", "mail": "waits-for-link"})
        self.practice.sync()

        shown = self.assertInLine(booking)
        self.assertEqual(places(shown), {"old-room": "gone", "room": "done", "practice-event": "done",
                                         "psychologist-event": "done", "mail": "sent"})
        self.assertCounts(1, 2, 2)
        state = self.sandbox.state()
        new = shown["zoomJoinUrl"]
        self.assertNotEqual(new, old)
        self.assertEqual(new, pick(state.live_meetings()[0], "join_url", "joinUrl", "link"))
        for event in state.live_events():
            self.assertIn(new, practice.json.dumps(event))
            self.assertNotIn(old, practice.json.dumps(event))
        mail = mails.Mail(state.mails[-1])
        self.assertEqual((mail.method, mail.sequence), ("REQUEST", 1))
        self.assertIn(new, mail.links)
        self.assertNotIn(old, mail.links)
        self.assertEqual(shown["hostBudget"], {"used": 2, "limit": 100})

    def test_a_leaked_links_room_goes_although_no_new_one_can_be_made(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.sandbox.zoom_scopes(remove=["meeting:write:meeting:admin"])
        self.practice.do("regenerate", booking, "--reason", "leaked", "--leaked")
        self.practice.sync()
        self.assertEqual(self.sandbox.state().live_meetings(), [])
        shown = self.practice.show(booking)
        self.assertEqual(places(shown)["old-room"], "gone")
        self.assertEqual(places(shown)["room"], "parked")
        self.assertIn("meeting:write:meeting:admin", practice.json.dumps(shown["places"]))


class Accounts(FlowCase):
    # What the settings name is no account of the sandbox's.
    environment = {"ZOOM_CLIENT_ID": "nobody"}

    def test_a_parked_account_holds_up_no_other(self):
        real = self.sandbox.environment
        account = self.practice.do(
            "account", "add", "zoom", "--name", "West", "--account-id", real["ZOOM_ACCOUNT_ID"], "--client-id",
            real["ZOOM_CLIENT_ID"], environment={"ANTEROOM_ACCOUNT_SECRET": real["ZOOM_CLIENT_SECRET"]})
        self.assertEqual([row["name"] for row in self.practice.do("account", "list")], ["West"])
        ben = self.practice.psychologist("Ben Roe", "ben@example.org")
        self.practice.do("psychologist", "edit", ben, "--zoom-account", account["id"])
        parked = self.practice.book(self.ada, wall("10:00"))
        made = self.practice.book(ben, wall("12:00"), first="Kim", email="kim@example.org")
        self.practice.sync()

        self.assertInLine(made)
        self.assertEqual(object_state(self.practice.show(parked), "meeting"), ["parked"])
        self.assertEqual(self.practice.show(parked)["calendarSyncStatus"], "failed")
        hosts = self.practice.do("status")["hosts"]
        self.assertEqual([(host["psychologists"], host["changesToday"]) for host in hosts],
                         [(["Ada Byron"], 1), (["Ben Roe"], 1)])

        self.practice.do("psychologist", "edit", self.ada, "--zoom-account", account["id"])
        self.practice.do("retry", parked)
        self.practice.sync()
        self.assertInLine(parked)
        self.assertCounts(2, 4, 3)

    def test_secrets_are_never_shown_and_what_is_missing_is_said_at_once(self):
        refused = self.practice.refused("account", "add", "zoom", "--name", "West")
        self.assertEqual([field for field, _ in refused.errors], ["account-id", "client-id", "secret"])
        self.practice.do("account", "add", "google", "--name", "West",
                         environment={"ANTEROOM_ACCOUNT_SECRET": "top-secret-text"})
        self.assertNotIn("top-secret-text", self.practice.run("account", "list").text)
        refused = self.practice.refused("psychologist", "edit", self.ada, "--zoom-account", "West")
        self.assertEqual([field for field, _ in refused.errors], ["zoom-account"])


class Hosts(FlowCase):
    def test_two_psychologists_who_share_a_zoom_user_are_told(self):
        ben = self.practice.psychologist("Ben Roe", "ben@example.org", zoom_user="ada@example.org")
        self.practice.book(self.ada, wall("10:00"))
        arguments = self.practice.booking_arguments(ben, wall("10:30"), first="Kim", email="kim@example.org")
        refused = self.practice.refused(*arguments)
        self.assertEqual([field for field, _ in refused.errors], ["override"])
        self.assertIn("Ada Byron", refused.text)
        answer = self.practice.book_in_full(ben, wall("10:50"), first="Kim", email="kim@example.org")
        self.assertEqual([warning["field"] for warning in answer["warnings"]], ["host"])


if __name__ == "__main__":
    practice.main()
