<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AppContext</name>
    <message>
        <source>This computer&apos;s keychain did not keep the new vault key, so no practice was set up. Unlock the keychain and try again, or make a key of your own (openssl rand -hex 32) and set it as the variable MEETING_PASSWORD_ENCRYPTION_KEY.</source>
        <translation>Der Schlüsselbund dieses Computers hat den neuen Tresorschlüssel nicht behalten, daher wurde keine Praxis eingerichtet. Entsperren Sie den Schlüsselbund und versuchen Sie es erneut, oder erzeugen Sie selbst einen Schlüssel (openssl rand -hex 32) und setzen Sie ihn als Variable MEETING_PASSWORD_ENCRYPTION_KEY.</translation>
    </message>
    <message>
        <source>This practice&apos;s vault key is not in this computer&apos;s keychain: the keychain is locked, or the key is lost. Nothing was read or changed. Unlock the keychain and try again, or restore the key from your copy with the variable MEETING_PASSWORD_ENCRYPTION_KEY.</source>
        <translation>Der Tresorschlüssel dieser Praxis ist nicht im Schlüsselbund dieses Computers: Der Schlüsselbund ist gesperrt, oder der Schlüssel ist verloren. Es wurde nichts gelesen oder geändert. Entsperren Sie den Schlüsselbund und versuchen Sie es erneut, oder stellen Sie den Schlüssel aus Ihrer Kopie mit der Variablen MEETING_PASSWORD_ENCRYPTION_KEY wieder her.</translation>
    </message>
    <message>
        <source>The vault key is missing, without which names, links and passcodes cannot be read. Set the variable MEETING_PASSWORD_ENCRYPTION_KEY (meeting.password.encryption.key). For a new practice make a key with: openssl rand -hex 32. Keep it safe: without it nobody can read the practice&apos;s data.</source>
        <translation>Der Tresorschlüssel fehlt; ohne ihn sind Namen, Links und Kenncodes nicht lesbar. Setzen Sie die Variable MEETING_PASSWORD_ENCRYPTION_KEY (meeting.password.encryption.key). Für eine neue Praxis erzeugen Sie einen Schlüssel mit: openssl rand -hex 32. Bewahren Sie ihn sicher auf: Ohne ihn kann niemand die Daten der Praxis lesen.</translation>
    </message>
</context>
<context>
    <name>AppointmentLine</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient/in</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Zoom link</source>
        <translation>Zoom-Link</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Before each session Anteroom looks whether its room, calendars and mails are as they should be. This is what it found.</source>
        <translation>Vor jeder Sitzung sieht Anteroom nach, ob Raum, Kalender und E-Mails so sind, wie sie sein sollen. Hier steht, was es vorfand.</translation>
    </message>
    <message>
        <source>Whether Zoom meeting and calendar events stand as they were booked. The session itself shows each of them, and its mails.</source>
        <translation>Ob Zoom-Meeting und Kalendereinträge so bestehen, wie gebucht wurde. Die Sitzung selbst zeigt jedes davon, auch ihre E-Mails.</translation>
    </message>
</context>
<context>
    <name>Base</name>
    <message>
        <source>Anteroom is closing; nothing was changed.</source>
        <translation>Anteroom wird beendet; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The demonstration brings its own practice.</source>
        <translation>Die Demonstration bringt ihre eigene Praxis mit.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Psychologist</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Anteroom – %1</source>
        <comment>window title, practice</comment>
        <translation>Anteroom – %1</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>The time zone is not known: write it as in Australia/Sydney.</source>
        <translation>Die Zeitzone ist nicht bekannt: Schreiben Sie sie wie in Australia/Sydney.</translation>
    </message>
    <message>
        <source>The session would begin in the past: choose a later time.</source>
        <translation>Die Sitzung würde in der Vergangenheit beginnen: Wählen Sie eine spätere Zeit.</translation>
    </message>
    <message>
        <source>The session would begin after the year 9999.</source>
        <translation>Die Sitzung würde nach dem Jahr 9999 beginnen.</translation>
    </message>
    <message>
        <source>A session lasts from %1 to %2 minutes.</source>
        <translation>Eine Sitzung dauert %1 bis %2 Minuten.</translation>
    </message>
    <message>
        <source>The practice has no session type of this name; it has: %1.</source>
        <translation>Die Praxis kennt keine Sitzungsart dieses Namens, sondern: %1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The psychologist already has a session at that time (%1): choose another time, or accept the overlap with a reason (--override).</source>
        <translation>Die Fachperson hat zu dieser Zeit schon eine Sitzung (%1): Wählen Sie eine andere Zeit, oder nehmen Sie die Überschneidung mit einer Begründung in Kauf (--override).</translation>
    </message>
    <message>
        <source>The session is outside %1’s working hours (%2).</source>
        <translation>Die Sitzung liegt außerhalb der Arbeitszeiten von %1 (%2).</translation>
    </message>
    <message>
        <source>%1 has no Zoom user, so this video session gets no meeting: enter the Zoom user, or choose another modality.</source>
        <translation>%1 hat keinen Zoom-Benutzer, daher bekommt diese Videositzung kein Meeting: Tragen Sie den Zoom-Benutzer ein, oder wählen Sie eine andere Form.</translation>
    </message>
    <message>
        <source>%1 is too long: at most %2 characters.</source>
        <translation>%1 ist zu lang: höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 contains line breaks or other control characters: type it again.</source>
        <translation>%1 enthält Zeilenumbrüche oder andere Steuerzeichen: Bitte neu eingeben.</translation>
    </message>
    <message>
        <source>The first name is missing.</source>
        <translation>Der Vorname fehlt.</translation>
    </message>
    <message>
        <source>The first name</source>
        <translation>Der Vorname</translation>
    </message>
    <message>
        <source>The last name is missing.</source>
        <translation>Der Nachname fehlt.</translation>
    </message>
    <message>
        <source>The last name</source>
        <translation>Der Nachname</translation>
    </message>
    <message>
        <source>The e-mail address is missing.</source>
        <translation>Die E-Mail-Adresse fehlt.</translation>
    </message>
    <message>
        <source>The e-mail address is not one plain address: write it as in jo@example.com, without name, spaces or commas.</source>
        <translation>Das ist keine einzelne, einfache E-Mail-Adresse: Schreiben Sie sie wie in jo@example.com, ohne Name, Leerzeichen oder Kommas.</translation>
    </message>
    <message>
        <source>The phone number</source>
        <translation>Die Telefonnummer</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>no-show</source>
        <translation>nicht erschienen</translation>
    </message>
    <message>
        <source>The session is %1; only a tentative session can be confirmed.</source>
        <translation>Status der Sitzung: %1. Nur eine vorläufige Sitzung kann bestätigt werden.</translation>
    </message>
    <message>
        <source>The session is %1; only a tentative or confirmed session can be moved.</source>
        <translation>Status der Sitzung: %1. Nur eine vorläufige oder bestätigte Sitzung kann verschoben werden.</translation>
    </message>
    <message>
        <source>The session is %1; only a tentative or confirmed session can be cancelled.</source>
        <translation>Status der Sitzung: %1. Nur eine vorläufige oder bestätigte Sitzung kann abgesagt werden.</translation>
    </message>
    <message>
        <source>The session is %1; only a confirmed session can be completed.</source>
        <translation>Status der Sitzung: %1. Nur eine bestätigte Sitzung kann abgeschlossen werden.</translation>
    </message>
    <message>
        <source>The session is %1; only a confirmed session can be marked as no-show.</source>
        <translation>Status der Sitzung: %1. Nur bei einer bestätigten Sitzung lässt sich „nicht erschienen“ vermerken.</translation>
    </message>
    <message>
        <source>The session is %1; it is over and can no longer be moved or cancelled.</source>
        <translation>Status der Sitzung: %1. Sie ist vorbei und kann nicht mehr verschoben oder abgesagt werden.</translation>
    </message>
    <message>
        <source>The session is %1; it has not begun yet.</source>
        <translation>Status der Sitzung: %1. Sie hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>%1 does not exist in %2: the clocks go forward; the next valid time is %3 (write %4).</source>
        <translation>%1 gibt es in %2 nicht, weil die Uhren vorgestellt werden; die nächste gültige Zeit ist %3 (schreiben Sie %4).</translation>
    </message>
    <message>
        <source>%1 comes twice in %2, as the clocks go back: write %3 for the first or %4 for the second.</source>
        <translation>%1 gibt es in %2 zweimal, weil die Uhren zurückgestellt werden: Schreiben Sie %3 für das erste oder %4 für das zweite Mal.</translation>
    </message>
    <message>
        <source>%1 does not have the offset %2 at %3: write %4.</source>
        <translation>%1 hat um %3 nicht den Abstand %2 zu UTC: Schreiben Sie %4.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The start is not a time: write it as 2027-03-01T10:00, to the minute.</source>
        <translation>Der Beginn ist keine Zeit: Schreiben Sie ihn wie in 2027-03-01T10:00, auf die Minute genau.</translation>
    </message>
    <message>
        <source>The working hours “%1” cannot be read: write them as in “Mon-Fri 08:00-18:00, Sat 09:00-12:00”, or “none”.</source>
        <translation>Die Arbeitszeiten „%1“ sind nicht lesbar: Schreiben Sie sie wie in „Mon-Fri 08:00-18:00, Sat 09:00-12:00“, oder „none“.</translation>
    </message>
    <message>
        <source>This is not a phone number: write it in digits, as in +61 2 5550 1234 or (02) 5550 1234 ext. 12.</source>
        <translation>Das ist keine Telefonnummer: Schreiben Sie sie in Ziffern, wie +61 2 5550 1234 oder (02) 5550 1234 Durchwahl 12.</translation>
    </message>
    <message>
        <source>A Zoom user can hold one meeting at a time, and this one already has one (%1): the second cannot begin before the first has ended. Choose another time or another modality.</source>
        <translation>Ein Zoom-Benutzer kann nur ein Meeting zur selben Zeit halten, und dieser hat schon eines (%1): Das zweite kann erst beginnen, wenn das erste zu Ende ist. Wählen Sie eine andere Zeit oder Art.</translation>
    </message>
    <message>
        <source>The Zoom user is shared with %1, who has a session at that time (%2), and can hold one meeting at a time: choose another time, give one of the two a Zoom user of their own, or accept it with a reason (--override).</source>
        <translation>Der Zoom-Benutzer ist derselbe wie bei %1, dort ist zu dieser Zeit eine Sitzung (%2), und er kann nur ein Meeting zur selben Zeit halten: Wählen Sie eine andere Zeit, geben Sie einer der beiden Fachpersonen einen eigenen Zoom-Benutzer, oder nehmen Sie es mit einem Grund hin (--override).</translation>
    </message>
    <message>
        <source>The Zoom user has another session right before or after this one (%1): if the first runs over, the second cannot begin. Leave some minutes between them.</source>
        <translation>Der Zoom-Benutzer hat unmittelbar vor oder nach dieser Sitzung eine andere (%1): Dauert die erste länger, kann die zweite nicht beginnen. Lassen Sie einige Minuten dazwischen.</translation>
    </message>
    <message>
        <source>The session is %1; only a tentative or confirmed session can get a new meeting.</source>
        <translation>Die Sitzung ist %1; nur eine vorläufige oder bestätigte Sitzung kann ein neues Meeting bekommen.</translation>
    </message>
    <message>
        <source>The session is %1; it is over and needs no other meeting.</source>
        <translation>Die Sitzung ist %1; sie ist vorbei und braucht kein anderes Meeting.</translation>
    </message>
    <message>
        <source>The patient has another session at that time (%1).</source>
        <translation>Die Patientin oder der Patient hat zu dieser Zeit eine andere Sitzung (%1).</translation>
    </message>
</context>
<context>
    <name>GoogleCheck</name>
    <message>
        <source>In Google Calendar open the calendar&apos;s settings, choose &quot;Share with specific people&quot;, add %1 and give it &quot;Make changes to events&quot;.</source>
        <translation>Öffnen Sie in Google Kalender die Einstellungen des Kalenders, wählen Sie „Für bestimmte Personen freigeben“, fügen Sie %1 hinzu und geben Sie das Recht „Termine ändern“.</translation>
    </message>
    <message>
        <source>The key file is in order, but everybody on this computer can read it.</source>
        <translation>Die Schlüsseldatei ist in Ordnung, aber alle auf diesem Computer können sie lesen.</translation>
    </message>
    <message>
        <source>Let only your own account read the file that google.calendar.credentials-path names.</source>
        <translation>Lassen Sie nur Ihr eigenes Konto die Datei lesen, die google.calendar.credentials-path nennt.</translation>
    </message>
    <message>
        <source>The key file is in order.</source>
        <translation>Die Schlüsseldatei ist in Ordnung.</translation>
    </message>
    <message>
        <source>The %1 is unknown to Google, or not shared.</source>
        <translation>Der %1 ist bei Google unbekannt oder nicht freigegeben.</translation>
    </message>
    <message>
        <source>Check the calendar&apos;s id. %1</source>
        <translation>Prüfen Sie die ID des Kalenders. %1</translation>
    </message>
    <message>
        <source>The %1 may not be read.</source>
        <translation>Der %1 darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The %1 could not be looked at. %2%3</source>
        <translation>Der %1 konnte nicht geprüft werden. %2%3</translation>
    </message>
    <message>
        <source>The %1 is there and may be written.</source>
        <translation>Der %1 ist da und darf beschrieben werden.</translation>
    </message>
    <message>
        <source>The %1 is there; Google did not say whether it may be written.</source>
        <translation>Der %1 ist da; ob er beschrieben werden darf, hat Google nicht gesagt.</translation>
    </message>
    <message>
        <source>The %1 is shared for reading only.</source>
        <translation>Der %1 ist nur zum Lesen freigegeben.</translation>
    </message>
    <message>
        <source>The setting %1 is not right.</source>
        <translation>Die Einstellung %1 stimmt nicht.</translation>
    </message>
    <message>
        <source>The key file is not usable.</source>
        <translation>Die Schlüsseldatei ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Signing in to Google failed. %1</source>
        <translation>Die Anmeldung bei Google ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>Signed in to Google as %1.</source>
        <translation>Bei Google angemeldet als %1.</translation>
    </message>
    <message>
        <source>No practice calendar is set. Copy the calendar&apos;s id from its settings in Google Calendar.</source>
        <translation>Es ist kein Praxiskalender eingetragen. Kopieren Sie die ID des Kalenders aus seinen Einstellungen in Google Kalender.</translation>
    </message>
    <message>
        <source>&quot;primary&quot; is the service account&apos;s own calendar, which nobody can see. Share the practice&apos;s calendar with the service account and set that calendar&apos;s id.</source>
        <translation>„primary“ ist der eigene Kalender des Dienstkontos, den niemand sehen kann. Geben Sie den Praxiskalender für das Dienstkonto frei und tragen Sie dessen ID ein.</translation>
    </message>
    <message>
        <source>This is not a calendar id; it looks like an e-mail address. Copy it from the calendar&apos;s settings in Google Calendar.</source>
        <translation>Das ist keine Kalender-ID; sie sieht aus wie eine E-Mail-Adresse. Kopieren Sie sie aus den Einstellungen des Kalenders in Google Kalender.</translation>
    </message>
    <message>
        <source>The address must begin with https:// (http:// only for this machine) and hold no password. Leave the setting out to use Google&apos;s own address.</source>
        <translation>Die Adresse muss mit https:// beginnen (http:// nur für diesen Computer) und darf kein Passwort enthalten. Lassen Sie die Einstellung weg, um Googles eigene Adresse zu verwenden.</translation>
    </message>
    <message>
        <source>No key file is set. Set the path of the service account&apos;s JSON key file.</source>
        <translation>Es ist keine Schlüsseldatei eingetragen. Tragen Sie den Pfad der JSON-Schlüsseldatei des Dienstkontos ein.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Set the Workspace user to act for, or nothing.</source>
        <translation>Das ist keine E-Mail-Adresse. Tragen Sie den Workspace-Benutzer ein, für den gehandelt wird, oder nichts.</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be printed. Type it again.</source>
        <translation>Der Name enthält nicht druckbare Zeichen. Bitte neu eingeben.</translation>
    </message>
    <message>
        <source>Google Calendar cannot sign in: %1 Set google.calendar.credentials-path to the JSON key file of a Google service account. Bookings are kept and reach the calendar later.</source>
        <translation>Die Anmeldung bei Google Kalender ist nicht möglich: %1 Tragen Sie unter google.calendar.credentials-path die JSON-Schlüsseldatei eines Google-Dienstkontos ein. Buchungen bleiben erhalten und kommen später in den Kalender.</translation>
    </message>
    <message>
        <source>the file is an OAuth client (for sign-in in a browser), not a service account&apos;s key.</source>
        <translation>Die Datei ist ein OAuth-Client (zum Anmelden im Browser), nicht der Schlüssel eines Dienstkontos.</translation>
    </message>
    <message>
        <source>the file holds a signed-in user&apos;s credentials, not a service account&apos;s key.</source>
        <translation>Die Datei enthält die Zugangsdaten einer angemeldeten Person, nicht den Schlüssel eines Dienstkontos.</translation>
    </message>
    <message>
        <source>the file is not a service account&apos;s key (its &quot;type&quot; is not &quot;service_account&quot;).</source>
        <translation>Die Datei ist nicht der Schlüssel eines Dienstkontos (ihr „type“ ist nicht „service_account“).</translation>
    </message>
    <message>
        <source>the private key in the file is damaged or encrypted; download a new key.</source>
        <translation>Der private Schlüssel in der Datei ist beschädigt oder verschlüsselt; laden Sie einen neuen herunter.</translation>
    </message>
    <message>
        <source>the private key in the file is not an RSA key of at least 2048 bits; download a new key.</source>
        <translation>Der private Schlüssel in der Datei ist kein RSA-Schlüssel mit mindestens 2048 Bit; laden Sie einen neuen herunter.</translation>
    </message>
    <message>
        <source>no key file is set.</source>
        <translation>Es ist keine Schlüsseldatei eingetragen.</translation>
    </message>
    <message>
        <source>the key file does not exist.</source>
        <translation>Die Schlüsseldatei gibt es nicht.</translation>
    </message>
    <message>
        <source>the key file cannot be read; check who may read it.</source>
        <translation>Die Schlüsseldatei ist nicht lesbar; prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>the file is far too large for a key file.</source>
        <translation>Die Datei ist viel zu groß für eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>the key file is not JSON.</source>
        <translation>Die Schlüsseldatei ist kein JSON.</translation>
    </message>
    <message>
        <source>the key file has no &quot;client_email&quot;.</source>
        <translation>In der Schlüsseldatei fehlt „client_email“.</translation>
    </message>
    <message>
        <source>the key file has no &quot;private_key&quot;.</source>
        <translation>In der Schlüsseldatei fehlt „private_key“.</translation>
    </message>
    <message>
        <source>the key file&apos;s &quot;token_uri&quot; is missing or not an https address.</source>
        <translation>In der Schlüsseldatei fehlt „token_uri“ oder ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>The client file is not usable.</source>
        <translation>Die Client-Datei ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The OAuth client is in order.</source>
        <translation>Der OAuth-Client ist in Ordnung.</translation>
    </message>
    <message>
        <source>Somebody is signed in to Google, and calendars may be written.</source>
        <translation>Jemand ist bei Google angemeldet, und Kalender dürfen beschrieben werden.</translation>
    </message>
    <message>
        <source>the account that signed in</source>
        <translation>das angemeldete Konto</translation>
    </message>
    <message>
        <source>No OAuth client is set. Set the path of the JSON file of a client of the kind &quot;Desktop app&quot;, or google.oauth.client-id and google.oauth.client-secret.</source>
        <translation>Es ist kein OAuth-Client eingetragen. Tragen Sie den Pfad der JSON-Datei eines Clients der Art „Desktop-App“ ein, oder google.oauth.client-id und google.oauth.client-secret.</translation>
    </message>
    <message>
        <source>Google wants the client&apos;s secret, too. Copy it from the OAuth client.</source>
        <translation>Google verlangt auch das Geheimnis des Clients. Kopieren Sie es vom OAuth-Client.</translation>
    </message>
    <message>
        <source>Nobody can sign in to Google: %1 Set google.oauth.client-path to the JSON file of an OAuth client of the kind &quot;Desktop app&quot;.</source>
        <translation>Niemand kann sich bei Google anmelden: %1 Tragen Sie unter google.oauth.client-path die JSON-Datei eines OAuth-Clients der Art „Desktop-App“ ein.</translation>
    </message>
    <message>
        <source>the file is an OAuth client for a web site, not for a desktop app.</source>
        <translation>die Datei ist ein OAuth-Client für eine Website, nicht für eine Desktop-App.</translation>
    </message>
    <message>
        <source>the file is a service account&apos;s key, not an OAuth client.</source>
        <translation>die Datei ist der Schlüssel eines Dienstkontos, kein OAuth-Client.</translation>
    </message>
    <message>
        <source>the file is not an OAuth client for a desktop app (it has no &quot;installed&quot;).</source>
        <translation>die Datei ist kein OAuth-Client für eine Desktop-App (ihr fehlt „installed“).</translation>
    </message>
    <message>
        <source>the client file does not exist.</source>
        <translation>die Client-Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>the client file cannot be read; check who may read it.</source>
        <translation>die Client-Datei ist nicht lesbar; prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>the file is far too large for a client file.</source>
        <translation>die Datei ist für eine Client-Datei viel zu groß.</translation>
    </message>
    <message>
        <source>the client file is not JSON.</source>
        <translation>die Client-Datei ist kein JSON.</translation>
    </message>
    <message>
        <source>the client file has no &quot;client_id&quot; or no &quot;client_secret&quot;.</source>
        <translation>der Client-Datei fehlt „client_id“ oder „client_secret“.</translation>
    </message>
    <message>
        <source>an address in the client file is not an https address.</source>
        <translation>eine Adresse in der Client-Datei ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>Please close this page and go back to Anteroom.</source>
        <translation>Bitte schließen Sie diese Seite und kehren Sie zu Anteroom zurück.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>It is switched off.</source>
        <translation>Ausgeschaltet.</translation>
    </message>
    <message>
        <source>Nothing was asked of it yet.</source>
        <translation>Noch nicht verwendet.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Funktioniert.</translation>
    </message>
    <message>
        <source>Zoom allows a host %1 meetings made or changed in a day; one has reached %2 today. What comes after the limit waits until midnight UTC.</source>
        <translation>Zoom erlaubt je Benutzer am Tag %1 neue oder geänderte Meetings; heute sind es bei einem schon %2. Was darüber hinausgeht, wartet bis Mitternacht UTC.</translation>
    </message>
    <message numerus="yes">
        <source>%1 put off %n call(s) in the last 24 hours because there were too many; Anteroom repeats them by itself.</source>
        <translation>
            <numerusform>%1 hat in den letzten 24 Stunden %n Aufruf aufgeschoben, weil es zu viele waren; Anteroom wiederholt ihn von selbst.</numerusform>
            <numerusform>%1 hat in den letzten 24 Stunden %n Aufrufe aufgeschoben, weil es zu viele waren; Anteroom wiederholt sie von selbst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeping the calendars in line failed %n time(s) in the last 24 hours.</source>
        <translation>
            <numerusform>Der Abgleich der Kalender ist in den letzten 24 Stunden %n-mal fehlgeschlagen.</numerusform>
            <numerusform>Der Abgleich der Kalender ist in den letzten 24 Stunden %n-mal fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gave no new access token. %2</source>
        <translation>%1 hat kein neues Zugriffstoken ausgestellt. %2</translation>
    </message>
    <message numerus="yes">
        <source>Making a meeting took more than ten seconds, %n time(s) in the last 24 hours.</source>
        <translation>
            <numerusform>In den letzten 24 Stunden hat das Anlegen eines Meetings %n-mal länger als zehn Sekunden gedauert.</numerusform>
            <numerusform>In den letzten 24 Stunden hat das Anlegen eines Meetings %n-mal länger als zehn Sekunden gedauert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Meetings and links that are past their time are not deleted, because Zoom and Google do not both confirm this computer&apos;s clock. Check its date and time, and that both can be reached.</source>
        <translation>Meetings und Links, deren Zeit abgelaufen ist, werden nicht gelöscht, weil Zoom und Google die Uhr dieses Computers nicht beide bestätigen. Prüfen Sie Datum und Uhrzeit und ob beide erreichbar sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) or event(s) that Anteroom once made belong to no session any more, but were changed by somebody or made by another copy of this practice. Look at them in Zoom and Google Calendar.</source>
        <translation>
            <numerusform>%n Meeting oder Kalendereintrag von Anteroom gehört zu keiner Sitzung mehr, wurde aber von jemandem geändert oder von einer anderen Kopie dieser Praxis angelegt. Sehen Sie in Zoom und Google Kalender nach.</numerusform>
            <numerusform>%n Meetings oder Kalendereinträge von Anteroom gehören zu keiner Sitzung mehr, wurden aber von jemandem geändert oder von einer anderen Kopie dieser Praxis angelegt. Sehen Sie in Zoom und Google Kalender nach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Google Calendar</source>
        <translation>Google Kalender</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht benutzt</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time: &quot;today, 9:46&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last %1, between %2 and %3.</source>
        <translation>Zuletzt %1 zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>Last %1.</source>
        <translation>Zuletzt %1.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) at Zoom</source>
        <translation>
            <numerusform>%n Meeting bei Zoom</numerusform>
            <numerusform>%n Meetings bei Zoom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>links and passcodes of %n session(s)</source>
        <translation>
            <numerusform>Link und Kenncode von %n Sitzung</numerusform>
            <numerusform>Links und Kenncodes von %n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text of %n mail(s)</source>
        <translation>
            <numerusform>der Text von %n E-Mail</numerusform>
            <numerusform>die Texte von %n E-Mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the log</source>
        <translation>
            <numerusform>%n Zeile des Protokolls</numerusform>
            <numerusform>%n Zeilen des Protokolls</numerusform>
        </translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>Test fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>Anteroom was not allowed to use this computer&apos;s keychain, so the vault key could not be reached. Nothing was changed. Try again, and allow it when the computer asks.</source>
        <translation>Anteroom durfte den Schlüsselbund dieses Computers nicht benutzen und kam daher nicht an den Tresorschlüssel. Es wurde nichts geändert. Versuchen Sie es erneut und erlauben Sie es, wenn der Computer fragt.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain is locked or refuses Anteroom, so the vault key could not be reached. Nothing was changed. Unlock the keychain, then try again.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt oder weist Anteroom ab, daher war der Tresorschlüssel nicht erreichbar. Es wurde nichts geändert. Entsperren Sie den Schlüsselbund und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain could not be reached, so there is no vault key. Nothing was changed. Start the system&apos;s keychain (on Linux a Secret Service, such as GNOME Keyring or KWallet) and try again, or give the key in the variable MEETING_PASSWORD_ENCRYPTION_KEY; for a new practice make one with: openssl rand -hex 32.</source>
        <translation>Der Schlüsselbund dieses Computers war nicht erreichbar, daher gibt es keinen Tresorschlüssel. Es wurde nichts geändert. Starten Sie den Schlüsselbund des Systems (unter Linux einen Secret Service wie GNOME-Schlüsselbund oder KWallet) und versuchen Sie es erneut, oder geben Sie den Schlüssel in der Variablen MEETING_PASSWORD_ENCRYPTION_KEY an; für eine neue Praxis erzeugen Sie einen mit: openssl rand -hex 32.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s keychain has not answered within %n second(s). Perhaps it waits for its password in a window of its own. Nothing was changed. Unlock it, then try again.</source>
        <translation>
            <numerusform>Der Schlüsselbund dieses Computers hat %n Sekunde lang nicht geantwortet. Vielleicht wartet er in einem eigenen Fenster auf sein Passwort. Es wurde nichts geändert. Entsperren Sie ihn und versuchen Sie es dann erneut.</numerusform>
            <numerusform>Der Schlüsselbund dieses Computers hat %n Sekunden lang nicht geantwortet. Vielleicht wartet er in einem eigenen Fenster auf sein Passwort. Es wurde nichts geändert. Entsperren Sie ihn und versuchen Sie es dann erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this computer&apos;s keychain holds for Anteroom is not a vault key; something else has changed it. Nothing was read or changed. Give the practice&apos;s key in the variable MEETING_PASSWORD_ENCRYPTION_KEY.</source>
        <translation>Was der Schlüsselbund dieses Computers für Anteroom enthält, ist kein Tresorschlüssel; etwas anderes hat es geändert. Es wurde nichts gelesen oder geändert. Geben Sie den Schlüssel der Praxis in der Variablen MEETING_PASSWORD_ENCRYPTION_KEY an.</translation>
    </message>
    <message>
        <source>Anteroom is closing; nothing was changed.</source>
        <translation>Anteroom wird beendet; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The mail was not made: &quot;%1&quot; is not one plain e-mail address. Correct it and send again.</source>
        <translation>Die E-Mail wurde nicht erstellt: „%1“ ist keine einzelne, einfache E-Mail-Adresse. Korrigieren Sie sie und senden Sie erneut.</translation>
    </message>
    <message>
        <source>The mail was not made: its Message-ID is not usable.</source>
        <translation>Die E-Mail wurde nicht erstellt: Ihre Message-ID ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The mail was not made: the session has no usable calendar UID.</source>
        <translation>Die E-Mail wurde nicht erstellt: Die Sitzung hat keine brauchbare Kalender-UID.</translation>
    </message>
    <message>
        <source>The mail was not made: the join link is not a plain https address.</source>
        <translation>Die E-Mail wurde nicht erstellt: Der Link zum Beitreten ist keine einfache https-Adresse.</translation>
    </message>
</context>
<context>
    <name>PracticeState</name>
    <message>
        <source>State unknown</source>
        <translation>Stand unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n need(s) you</source>
        <translation>
            <numerusform>Offline, %n zu klären</numerusform>
            <numerusform>Offline, %n zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n zu klären</numerusform>
            <numerusform>%n zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n waiting</source>
        <translation>
            <numerusform>Offline, %n wartet</numerusform>
            <numerusform>Offline, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>All in line</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>Zoom does not answer, %n waiting</source>
        <translation>
            <numerusform>Zoom antwortet nicht, %n wartet</numerusform>
            <numerusform>Zoom antwortet nicht, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Google does not answer, %n waiting</source>
        <translation>
            <numerusform>Google antwortet nicht, %n wartet</numerusform>
            <numerusform>Google antwortet nicht, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail server does not answer, %n waiting</source>
        <translation>
            <numerusform>Mailserver antwortet nicht, %n wartet</numerusform>
            <numerusform>Mailserver antwortet nicht, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zoom and Google do not answer, %n waiting</source>
        <translation>
            <numerusform>Zoom und Google antworten nicht, %n wartet</numerusform>
            <numerusform>Zoom und Google antworten nicht, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zoom and mail do not answer, %n waiting</source>
        <translation>
            <numerusform>Zoom und Mailserver antworten nicht, %n wartet</numerusform>
            <numerusform>Zoom und Mailserver antworten nicht, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Google and mail do not answer, %n waiting</source>
        <translation>
            <numerusform>Google und Mailserver antworten nicht, %n wartet</numerusform>
            <numerusform>Google und Mailserver antworten nicht, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom does not answer</source>
        <translation>Zoom antwortet nicht</translation>
    </message>
    <message>
        <source>Google does not answer</source>
        <translation>Google antwortet nicht</translation>
    </message>
    <message>
        <source>Mail server does not answer</source>
        <translation>Mailserver antwortet nicht</translation>
    </message>
    <message>
        <source>Zoom and Google do not answer</source>
        <translation>Zoom und Google antworten nicht</translation>
    </message>
    <message>
        <source>Zoom and mail do not answer</source>
        <translation>Zoom und E-Mail antworten nicht</translation>
    </message>
    <message>
        <source>Google and mail do not answer</source>
        <translation>Google und E-Mail antworten nicht</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>Noch nicht eingerichtet</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>The room is there.</source>
        <translation>Der Raum ist da.</translation>
    </message>
    <message>
        <source>Zoom no longer has the room.</source>
        <translation>Zoom hat den Raum nicht mehr.</translation>
    </message>
    <message>
        <source>There is no room yet.</source>
        <translation>Es gibt noch keinen Raum.</translation>
    </message>
    <message>
        <source>Zoom could not be asked for the room.</source>
        <translation>Zoom konnte nicht nach dem Raum gefragt werden.</translation>
    </message>
    <message>
        <source>The room belongs to the psychologist.</source>
        <translation>Der Raum gehört der Fachperson.</translation>
    </message>
    <message>
        <source>The room belongs to somebody else at Zoom.</source>
        <translation>Der Raum gehört bei Zoom jemand anderem.</translation>
    </message>
    <message>
        <source>Zoom has the right time.</source>
        <translation>Zoom hat die richtige Zeit.</translation>
    </message>
    <message>
        <source>Zoom has another time.</source>
        <translation>Zoom hat eine andere Zeit.</translation>
    </message>
    <message>
        <source>The waiting room is as it should be.</source>
        <translation>Der Warteraum ist, wie er sein soll.</translation>
    </message>
    <message>
        <source>The waiting room was switched off.</source>
        <translation>Der Warteraum wurde ausgeschaltet.</translation>
    </message>
    <message>
        <source>Nothing is recorded by itself.</source>
        <translation>Nichts wird von selbst aufgezeichnet.</translation>
    </message>
    <message>
        <source>The session would be recorded.</source>
        <translation>Die Sitzung würde aufgezeichnet.</translation>
    </message>
    <message>
        <source>The passcode is the one that was sent.</source>
        <translation>Der Kenncode ist der verschickte.</translation>
    </message>
    <message>
        <source>The passcode is not the one that was sent.</source>
        <translation>Der Kenncode ist nicht der verschickte.</translation>
    </message>
    <message>
        <source>The link is the one that was sent.</source>
        <translation>Der Link ist der verschickte.</translation>
    </message>
    <message>
        <source>The link is not the one that was sent.</source>
        <translation>Der Link ist nicht der verschickte.</translation>
    </message>
    <message>
        <source>The practice&apos;s calendar has the session.</source>
        <translation>Die Sitzung steht im Kalender der Praxis.</translation>
    </message>
    <message>
        <source>Somebody deleted it from the practice&apos;s calendar.</source>
        <translation>Jemand hat sie aus dem Kalender der Praxis gelöscht.</translation>
    </message>
    <message>
        <source>It is not in the practice&apos;s calendar yet.</source>
        <translation>Sie steht noch nicht im Kalender der Praxis.</translation>
    </message>
    <message>
        <source>The practice&apos;s calendar has another time.</source>
        <translation>Der Kalender der Praxis hat eine andere Zeit.</translation>
    </message>
    <message>
        <source>The practice&apos;s calendar could not be asked.</source>
        <translation>Der Kalender der Praxis konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s calendar has the session.</source>
        <translation>Die Sitzung steht im Kalender der Fachperson.</translation>
    </message>
    <message>
        <source>Somebody deleted it from the psychologist&apos;s calendar.</source>
        <translation>Jemand hat sie aus dem Kalender der Fachperson gelöscht.</translation>
    </message>
    <message>
        <source>It is not in the psychologist&apos;s calendar yet.</source>
        <translation>Sie steht noch nicht im Kalender der Fachperson.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s calendar has another time.</source>
        <translation>Der Kalender der Fachperson hat eine andere Zeit.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s calendar could not be asked.</source>
        <translation>Der Kalender der Fachperson konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>The last message was delivered.</source>
        <translation>Die letzte Nachricht wurde zugestellt.</translation>
    </message>
    <message>
        <source>The last message has not gone yet.</source>
        <translation>Die letzte Nachricht ist noch nicht hinausgegangen.</translation>
    </message>
    <message>
        <source>The last message was not delivered.</source>
        <translation>Die letzte Nachricht wurde nicht zugestellt.</translation>
    </message>
    <message>
        <source>The psychologist has no other meeting at Zoom then.</source>
        <translation>Die Fachperson hat zu dieser Zeit bei Zoom kein anderes Meeting.</translation>
    </message>
    <message>
        <source>The psychologist has another meeting at Zoom then.</source>
        <translation>Die Fachperson hat zu dieser Zeit bei Zoom ein anderes Meeting.</translation>
    </message>
    <message>
        <source>Zoom could not be asked for other meetings.</source>
        <translation>Zoom konnte nicht nach anderen Meetings gefragt werden.</translation>
    </message>
</context>
<context>
    <name>ReadDate</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>The other side refused the connection.</source>
        <translation>Die Gegenstelle hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Anteroom tries again by itself; if it stays so, check the address in the settings and the firewall.</source>
        <translation>Anteroom versucht es von selbst erneut; bleibt es dabei, prüfen Sie die Adresse in den Einstellungen und die Firewall.</translation>
    </message>
    <message>
        <source>The name of the server could not be found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the network connection and the address in the settings; Anteroom tries again by itself.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und die Adresse in den Einstellungen; Anteroom versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Es kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check whether a firewall or virus scanner interferes with secure connections; Anteroom tries again by itself.</source>
        <translation>Prüfen Sie, ob eine Firewall oder ein Virenscanner sichere Verbindungen stört; Anteroom versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date and time, and whether a firewall or virus scanner replaces certificates.</source>
        <translation>Prüfen Sie Datum und Uhrzeit des Computers und ob eine Firewall oder ein Virenscanner Zertifikate austauscht.</translation>
    </message>
    <message>
        <source>The proxy server did not let the request through.</source>
        <translation>Der Proxyserver hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s proxy settings with whoever looks after the network.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen des Computers mit der Person, die das Netzwerk betreut.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>Es gibt keine Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Connect the computer to the network; Anteroom goes on by itself.</source>
        <translation>Verbinden Sie den Computer mit dem Netzwerk; Anteroom macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The server could not be reached in time.</source>
        <translation>Der Server war nicht rechtzeitig erreichbar.</translation>
    </message>
    <message>
        <source>Check the network connection; Anteroom tries again by itself.</source>
        <translation>Prüfen Sie die Netzwerkverbindung; Anteroom versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The connection ended before an answer came.</source>
        <translation>Die Verbindung endete, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom looks whether it was done before it tries again.</source>
        <translation>Es ist nichts zu tun: Anteroom sieht nach, ob es schon geschehen ist, bevor es den nächsten Versuch macht.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>The request was broken off because Anteroom closed or the computer slept.</source>
        <translation>Die Anfrage wurde abgebrochen, weil Anteroom beendet wurde oder der Computer schlief.</translation>
    </message>
    <message>
        <source>The server sent us elsewhere (%1); Anteroom does not follow with its credentials.</source>
        <translation>Der Server hat an eine andere Stelle verwiesen (%1); Anteroom folgt dem mit seinen Zugangsdaten nicht.</translation>
    </message>
    <message>
        <source>Check the base URL in the settings, and whether the network asks for a sign-in page first.</source>
        <translation>Prüfen Sie die Basis-URL in den Einstellungen und ob das Netzwerk zuerst eine Anmeldeseite zeigt.</translation>
    </message>
    <message>
        <source>The address in the settings is not safe: it is not https, or holds a user name.</source>
        <translation>Die Adresse in den Einstellungen ist nicht sicher: Sie ist nicht https oder enthält einen Benutzernamen.</translation>
    </message>
    <message>
        <source>Correct the base URL in the settings; it must begin with https://.</source>
        <translation>Korrigieren Sie die Basis-URL in den Einstellungen; sie muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>A value in the settings holds a line break and cannot be sent.</source>
        <translation>Ein Wert in den Einstellungen enthält einen Zeilenumbruch und kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Enter the credentials again without line breaks.</source>
        <translation>Geben Sie die Zugangsdaten ohne Zeilenumbrüche neu ein.</translation>
    </message>
    <message>
        <source>The answer was cut short.</source>
        <translation>Die Antwort war abgeschnitten.</translation>
    </message>
    <message>
        <source>The answer was larger than any sensible one.</source>
        <translation>Die Antwort war größer als jede sinnvolle.</translation>
    </message>
    <message>
        <source>The server had a problem of its own (status %1).</source>
        <translation>Der Server hatte selbst ein Problem (Status %1).</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom looks and tries again; if it stays so for hours, see the status page of the service.</source>
        <translation>Es ist nichts zu tun: Anteroom sieht nach und versucht es erneut; bleibt es stundenlang dabei, sehen Sie auf die Statusseite des Dienstes.</translation>
    </message>
    <message>
        <source>Zoom does not accept the client id or client secret.</source>
        <translation>Zoom akzeptiert Client-ID oder Client-Secret nicht.</translation>
    </message>
    <message>
        <source>Compare zoom.oauth.client-id and zoom.oauth.client-secret with the Server-to-Server OAuth app in the Zoom Marketplace.</source>
        <translation>Vergleichen Sie zoom.oauth.client-id und zoom.oauth.client-secret mit der Server-to-Server-OAuth-App im Zoom Marketplace.</translation>
    </message>
    <message>
        <source>Zoom does not accept the account id.</source>
        <translation>Zoom akzeptiert die Account-ID nicht.</translation>
    </message>
    <message>
        <source>Compare zoom.oauth.account-id with the Server-to-Server OAuth app in the Zoom Marketplace, and see that the app is activated.</source>
        <translation>Vergleichen Sie zoom.oauth.account-id mit der Server-to-Server-OAuth-App im Zoom Marketplace und sehen Sie nach, ob die App aktiviert ist.</translation>
    </message>
    <message>
        <source>The Zoom app is not of the kind Server-to-Server OAuth.</source>
        <translation>Die Zoom-App ist nicht von der Art Server-to-Server OAuth.</translation>
    </message>
    <message>
        <source>Create a Server-to-Server OAuth app in the Zoom Marketplace and enter its zoom.oauth.account-id, zoom.oauth.client-id and zoom.oauth.client-secret.</source>
        <translation>Legen Sie im Zoom Marketplace eine Server-to-Server-OAuth-App an und tragen Sie zoom.oauth.account-id, zoom.oauth.client-id und zoom.oauth.client-secret ein.</translation>
    </message>
    <message>
        <source>The Zoom app is not activated, or an administrator has disabled it.</source>
        <translation>Die Zoom-App ist nicht aktiviert, oder jemand aus der Administration hat sie abgeschaltet.</translation>
    </message>
    <message>
        <source>Activate the Server-to-Server OAuth app in the Zoom Marketplace.</source>
        <translation>Aktivieren Sie die Server-to-Server-OAuth-App im Zoom Marketplace.</translation>
    </message>
    <message>
        <source>The owner of the Zoom app is no longer in the account.</source>
        <translation>Die Person, der die Zoom-App gehört, ist nicht mehr im Konto.</translation>
    </message>
    <message>
        <source>Let an administrator of the Zoom account create the app anew and enter its zoom.oauth.client-id and zoom.oauth.client-secret.</source>
        <translation>Lassen Sie die App von der Administration des Zoom-Kontos neu anlegen und tragen Sie zoom.oauth.client-id und zoom.oauth.client-secret ein.</translation>
    </message>
    <message>
        <source>Zoom does not accept the access it has just granted.</source>
        <translation>Zoom akzeptiert den eben gewährten Zugang nicht.</translation>
    </message>
    <message>
        <source>See that the Server-to-Server OAuth app is activated in the Zoom Marketplace, then retry.</source>
        <translation>Sorgen Sie dafür, dass die Server-to-Server-OAuth-App im Zoom Marketplace aktiviert ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Zoom refused access (%1).</source>
        <translation>Zoom hat den Zugriff verweigert (%1).</translation>
    </message>
    <message>
        <source>Test the Zoom connection in the settings, and compare zoom.oauth.account-id, zoom.oauth.client-id and zoom.oauth.client-secret with the app in the Zoom Marketplace.</source>
        <translation>Testen Sie die Zoom-Verbindung in den Einstellungen und vergleichen Sie zoom.oauth.account-id, zoom.oauth.client-id und zoom.oauth.client-secret mit der App im Zoom Marketplace.</translation>
    </message>
    <message>
        <source>The Zoom app lacks a scope (%1).</source>
        <translation>Der Zoom-App fehlt ein Scope (%1).</translation>
    </message>
    <message>
        <source>Add the scope to the Server-to-Server OAuth app in the Zoom Marketplace, then retry; Zoom may need some hours to apply it.</source>
        <translation>Fügen Sie den Scope der Server-to-Server-OAuth-App im Zoom Marketplace hinzu und versuchen Sie es dann erneut; bei Zoom kann das einige Stunden dauern.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s Zoom user is not in the Zoom account.</source>
        <translation>Der Zoom-Benutzer der Fachperson ist nicht im Zoom-Konto.</translation>
    </message>
    <message>
        <source>Correct the Zoom user of the psychologist, or add the user to the account in Zoom under User Management.</source>
        <translation>Korrigieren Sie den Zoom-Benutzer der Fachperson, oder fügen Sie den Benutzer in Zoom unter Benutzerverwaltung dem Konto hinzu.</translation>
    </message>
    <message>
        <source>Zoom is switched off (zoom.enabled).</source>
        <translation>Zoom ist abgeschaltet (zoom.enabled).</translation>
    </message>
    <message>
        <source>To have meetings made, switch zoom.enabled on, then retry the session.</source>
        <translation>Damit Meetings angelegt werden, schalten Sie zoom.enabled ein und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Google Calendar is switched off (google.calendar.enabled).</source>
        <translation>Google Kalender ist abgeschaltet (google.calendar.enabled).</translation>
    </message>
    <message>
        <source>To have events made, switch google.calendar.enabled on, then retry the session.</source>
        <translation>Damit Termine eingetragen werden, schalten Sie google.calendar.enabled ein und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The psychologist has no Zoom user.</source>
        <translation>Die Fachperson hat keinen Zoom-Benutzer.</translation>
    </message>
    <message>
        <source>Enter the Zoom user (e-mail address or id) of the psychologist, then retry.</source>
        <translation>Tragen Sie den Zoom-Benutzer (E-Mail-Adresse oder ID) der Fachperson ein und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s Zoom user is not allowed to hold meetings.</source>
        <translation>Der Zoom-Benutzer der Fachperson darf keine Meetings abhalten.</translation>
    </message>
    <message>
        <source>Assign a licence or a role that may hold meetings to the user in Zoom under User Management.</source>
        <translation>Geben Sie dem Benutzer in Zoom unter Benutzerverwaltung eine Lizenz oder eine Rolle, die Meetings abhalten darf.</translation>
    </message>
    <message>
        <source>Zoom does not permit this for the account.</source>
        <translation>Zoom erlaubt das diesem Konto nicht.</translation>
    </message>
    <message>
        <source>Check the plan of the Zoom account and the role of the owner of the Server-to-Server OAuth app.</source>
        <translation>Prüfen Sie den Tarif des Zoom-Kontos und die Rolle der Person, der die Server-to-Server-OAuth-App gehört.</translation>
    </message>
    <message>
        <source>Zoom does not accept a value of the meeting (%1).</source>
        <translation>Zoom akzeptiert einen Wert des Meetings nicht (%1).</translation>
    </message>
    <message>
        <source>Check the zoom.meeting settings and the time of the session, then retry.</source>
        <translation>Prüfen Sie die Einstellungen zoom.meeting und die Zeit der Sitzung und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Zoom refused the request (code %1).</source>
        <translation>Zoom hat die Anfrage abgelehnt (Code %1).</translation>
    </message>
    <message>
        <source>Check in Zoom whether the user may schedule meetings and whether its e-mail domain is blocked, then retry.</source>
        <translation>Prüfen Sie in Zoom, ob der Benutzer Meetings planen darf und ob seine E-Mail-Domain gesperrt ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The meeting no longer exists in Zoom.</source>
        <translation>Das Meeting gibt es in Zoom nicht mehr.</translation>
    </message>
    <message>
        <source>Make a new meeting with Regenerate link; the patient gets the new link.</source>
        <translation>Legen Sie mit „Link neu erzeugen“ ein neues Meeting an; der neue Link wird gesendet.</translation>
    </message>
    <message>
        <source>The meeting is running.</source>
        <translation>Das Meeting läuft.</translation>
    </message>
    <message>
        <source>End the session, or confirm that Anteroom may end it.</source>
        <translation>Beenden Sie die Sitzung, oder bestätigen Sie, dass Anteroom sie beenden darf.</translation>
    </message>
    <message>
        <source>The meeting has ended.</source>
        <translation>Das Meeting ist beendet.</translation>
    </message>
    <message>
        <source>Nothing needs doing; delete it in Zoom if it still shows there.</source>
        <translation>Es ist nichts zu tun; löschen Sie es in Zoom, falls es dort noch erscheint.</translation>
    </message>
    <message>
        <source>Zoom does not let this meeting be deleted, for it is a personal meeting.</source>
        <translation>Zoom lässt dieses Meeting nicht löschen, denn es ist ein persönliches Meeting.</translation>
    </message>
    <message>
        <source>See in Zoom which meeting this session uses; Anteroom never uses personal meeting ids.</source>
        <translation>Sehen Sie in Zoom nach, welches Meeting diese Sitzung verwendet; Anteroom verwendet nie persönliche Meeting-IDs.</translation>
    </message>
    <message>
        <source>Zoom cannot end this meeting, for it runs on a server of your own.</source>
        <translation>Zoom kann dieses Meeting nicht beenden, denn es läuft auf einem eigenen Server.</translation>
    </message>
    <message>
        <source>End the meeting in Zoom.</source>
        <translation>Beenden Sie das Meeting in Zoom.</translation>
    </message>
    <message>
        <source>The session is too long ago for Zoom to tell about it.</source>
        <translation>Die Sitzung liegt zu lange zurück, als dass Zoom darüber Auskunft geben könnte.</translation>
    </message>
    <message>
        <source>Nothing can be done; Zoom keeps a year.</source>
        <translation>Es lässt sich nichts tun; Zoom bewahrt ein Jahr auf.</translation>
    </message>
    <message>
        <source>Zoom has no recording of this session.</source>
        <translation>Zoom hat keine Aufzeichnung dieser Sitzung.</translation>
    </message>
    <message>
        <source>Nothing needs doing.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Zoom has no transcript of this session.</source>
        <translation>Zoom hat keine Abschrift dieser Sitzung.</translation>
    </message>
    <message>
        <source>Zoom asks for fewer requests at a time.</source>
        <translation>Zoom bittet um weniger Anfragen auf einmal.</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom goes on after a short wait.</source>
        <translation>Es ist nichts zu tun: Anteroom macht nach kurzer Wartezeit weiter.</translation>
    </message>
    <message>
        <source>The Zoom account has used up its requests for today.</source>
        <translation>Das Zoom-Konto hat seine Anfragen für heute aufgebraucht.</translation>
    </message>
    <message>
        <source>Anteroom goes on after midnight UTC; see which other apps use the Zoom account.</source>
        <translation>Anteroom macht nach Mitternacht UTC weiter; sehen Sie nach, welche anderen Apps das Zoom-Konto verwenden.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s Zoom user has used up its 100 meeting changes for today.</source>
        <translation>Der Zoom-Benutzer der Fachperson hat seine 100 Meeting-Änderungen für heute aufgebraucht.</translation>
    </message>
    <message>
        <source>Anteroom goes on after midnight UTC; for a session before that, create the meeting in Zoom and send its link by hand.</source>
        <translation>Anteroom macht nach Mitternacht UTC weiter; für eine Sitzung davor legen Sie das Meeting in Zoom an und senden Sie den Link von Hand.</translation>
    </message>
    <message>
        <source>Zoom answered something that cannot be read (status %1).</source>
        <translation>Zoom hat etwas Unlesbares geantwortet (Status %1).</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom looks again; if it stays so, check zoom.api.base-url and zoom.oauth.base-url.</source>
        <translation>Es ist nichts zu tun: Anteroom sieht erneut nach; bleibt es dabei, prüfen Sie zoom.api.base-url und zoom.oauth.base-url.</translation>
    </message>
    <message>
        <source>Zoom&apos;s list of meetings came to no end.</source>
        <translation>Die Liste der Meetings von Zoom nahm kein Ende.</translation>
    </message>
    <message>
        <source>Anteroom tries again by itself; if it stays so, tell whoever looks after Anteroom.</source>
        <translation>Anteroom versucht es von selbst erneut; bleibt es dabei, sagen Sie es der Person, die Anteroom betreut.</translation>
    </message>
    <message>
        <source>The session began before its meeting could be made.</source>
        <translation>Die Sitzung begann, bevor ihr Meeting angelegt werden konnte.</translation>
    </message>
    <message>
        <source>Move the session to a later time, or start a meeting in Zoom by hand.</source>
        <translation>Verschieben Sie die Sitzung auf später, oder starten Sie in Zoom von Hand ein Meeting.</translation>
    </message>
    <message>
        <source>Zoom switched automatic recording on for this meeting; its link was not sent.</source>
        <translation>Zoom hat für dieses Meeting die automatische Aufzeichnung eingeschaltet; sein Link wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Switch automatic recording off for this user in the Zoom web portal under Settings, Recording, then regenerate the link.</source>
        <translation>Schalten Sie die automatische Aufzeichnung für diesen Benutzer im Zoom-Webportal unter Einstellungen, Aufzeichnung aus und erzeugen Sie den Link dann neu.</translation>
    </message>
    <message>
        <source>Zoom gave this meeting no passcode; its link was not sent.</source>
        <translation>Zoom hat diesem Meeting keinen Kenncode gegeben; sein Link wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Switch on passcodes for this user in the Zoom web portal under Settings, Security, then regenerate the link.</source>
        <translation>Schalten Sie Kenncodes für diesen Benutzer im Zoom-Webportal unter Einstellungen, Sicherheit ein und erzeugen Sie den Link dann neu.</translation>
    </message>
    <message>
        <source>Zoom lets patients join this meeting before the psychologist; its link was not sent.</source>
        <translation>Zoom lässt Patienten vor der Fachperson in dieses Meeting; sein Link wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Switch off &quot;Allow participants to join before host&quot; for this user in the Zoom web portal, then regenerate the link.</source>
        <translation>Schalten Sie „Teilnehmern erlauben, dem Meeting vor dem Host beizutreten“ für diesen Benutzer im Zoom-Webportal aus und erzeugen Sie den Link dann neu.</translation>
    </message>
    <message>
        <source>Zoom gave this meeting no waiting room; its link was not sent.</source>
        <translation>Zoom hat diesem Meeting keinen Warteraum gegeben; sein Link wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Switch on the waiting room for this user in the Zoom web portal under Settings, Security, then regenerate the link.</source>
        <translation>Schalten Sie den Warteraum für diesen Benutzer im Zoom-Webportal unter Einstellungen, Sicherheit ein und erzeugen Sie den Link dann neu.</translation>
    </message>
    <message>
        <source>A service account may not invite attendees.</source>
        <translation>Ein Dienstkonto darf keine Gäste einladen.</translation>
    </message>
    <message>
        <source>Set calendar.inviter to mail, or give the service account domain-wide delegation and set google.calendar.subject.</source>
        <translation>Setzen Sie calendar.inviter auf mail, oder geben Sie dem Dienstkonto domainweite Delegierung und setzen Sie google.calendar.subject.</translation>
    </message>
    <message>
        <source>The calendar does not exist, or is not shared with the service account (%1).</source>
        <translation>Den Kalender gibt es nicht, oder er ist nicht für das Dienstkonto freigegeben (%1).</translation>
    </message>
    <message>
        <source>Check google.calendar.practice-calendar-id or the calendar of the psychologist, and share the calendar with the address of the service account.</source>
        <translation>Prüfen Sie google.calendar.practice-calendar-id oder den Kalender der Fachperson und geben Sie den Kalender für die Adresse des Dienstkontos frei.</translation>
    </message>
    <message>
        <source>The service account may read the calendar but not change it (%1).</source>
        <translation>Das Dienstkonto darf den Kalender lesen, aber nicht ändern (%1).</translation>
    </message>
    <message>
        <source>Share the calendar in Google with the right &quot;Make changes to events&quot;.</source>
        <translation>Geben Sie den Kalender in Google mit dem Recht „Termine ändern“ frei.</translation>
    </message>
    <message>
        <source>Google refuses the sign-in because the computer&apos;s clock is wrong.</source>
        <translation>Google verweigert die Anmeldung, weil die Uhr des Computers falsch geht.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s date, time and time zone correctly.</source>
        <translation>Stellen Sie Datum, Uhrzeit und Zeitzone des Computers richtig ein.</translation>
    </message>
    <message>
        <source>Google does not accept the key of the service account.</source>
        <translation>Google akzeptiert den Schlüssel des Dienstkontos nicht.</translation>
    </message>
    <message>
        <source>Create a new key for the service account in the Google Cloud console and set google.calendar.credentials-path to its file.</source>
        <translation>Erzeugen Sie in der Google Cloud Console einen neuen Schlüssel für das Dienstkonto und setzen Sie google.calendar.credentials-path auf seine Datei.</translation>
    </message>
    <message>
        <source>The key file of the service account cannot be read.</source>
        <translation>Die Schlüsseldatei des Dienstkontos ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check google.calendar.credentials-path: it must name the JSON key file of the service account.</source>
        <translation>Prüfen Sie google.calendar.credentials-path: Dort muss die JSON-Schlüsseldatei des Dienstkontos stehen.</translation>
    </message>
    <message>
        <source>The service account has no domain-wide delegation for the calendar scope.</source>
        <translation>Das Dienstkonto hat keine domainweite Delegierung für den Kalender-Scope.</translation>
    </message>
    <message>
        <source>Let a Google Workspace administrator grant delegation for https://www.googleapis.com/auth/calendar.events, or leave google.calendar.subject empty.</source>
        <translation>Lassen Sie die Administration des Google Workspace die Delegierung für https://www.googleapis.com/auth/calendar.events erteilen, oder lassen Sie google.calendar.subject leer.</translation>
    </message>
    <message>
        <source>The user to act for does not exist in the Google Workspace.</source>
        <translation>Den Benutzer, für den gehandelt werden soll, gibt es im Google Workspace nicht.</translation>
    </message>
    <message>
        <source>Correct google.calendar.subject, or leave it empty.</source>
        <translation>Korrigieren Sie google.calendar.subject, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>The Google Calendar API is not enabled in the Google Cloud project.</source>
        <translation>Die Google Calendar API ist im Google-Cloud-Projekt nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Enable the Google Calendar API for the project in the Google Cloud console; it takes a few minutes.</source>
        <translation>Schalten Sie die Google Calendar API für das Projekt in der Google Cloud Console ein; das dauert einige Minuten.</translation>
    </message>
    <message>
        <source>The access granted by Google does not include the calendar (%1).</source>
        <translation>Der von Google gewährte Zugriff umfasst den Kalender nicht (%1).</translation>
    </message>
    <message>
        <source>Grant https://www.googleapis.com/auth/calendar.events to the service account in the Google Workspace admin console.</source>
        <translation>Gewähren Sie dem Dienstkonto https://www.googleapis.com/auth/calendar.events in der Admin-Konsole des Google Workspace.</translation>
    </message>
    <message>
        <source>Google refused access (%1).</source>
        <translation>Google hat den Zugriff verweigert (%1).</translation>
    </message>
    <message>
        <source>Test the calendar connection in the settings, and check google.calendar.credentials-path.</source>
        <translation>Testen Sie die Kalenderverbindung in den Einstellungen und prüfen Sie google.calendar.credentials-path.</translation>
    </message>
    <message>
        <source>The Google Cloud project has used up its calendar requests for now.</source>
        <translation>Das Google-Cloud-Projekt hat seine Kalenderanfragen vorerst aufgebraucht.</translation>
    </message>
    <message>
        <source>Anteroom goes on by itself later; see the quotas in the Google Cloud console.</source>
        <translation>Anteroom macht später von selbst weiter; sehen Sie die Kontingente in der Google Cloud Console an.</translation>
    </message>
    <message>
        <source>Google asks for fewer requests at a time.</source>
        <translation>Google bittet um weniger Anfragen auf einmal.</translation>
    </message>
    <message>
        <source>Somebody changed the event in Google Calendar at the same time.</source>
        <translation>Jemand hat den Termin zur selben Zeit in Google Kalender geändert.</translation>
    </message>
    <message>
        <source>Look at the event in Google Calendar, then retry to bring it in line with the booking.</source>
        <translation>Sehen Sie sich den Termin in Google Kalender an und versuchen Sie es dann erneut, um ihn mit der Buchung in Einklang zu bringen.</translation>
    </message>
    <message>
        <source>Google already has an event under this number.</source>
        <translation>Google hat unter dieser Nummer schon einen Termin.</translation>
    </message>
    <message>
        <source>Retry; Anteroom then makes the event under a new number.</source>
        <translation>Versuchen Sie es erneut; Anteroom trägt den Termin dann unter einer neuen Nummer ein.</translation>
    </message>
    <message>
        <source>The event was deleted in Google Calendar.</source>
        <translation>Der Termin wurde in Google Kalender gelöscht.</translation>
    </message>
    <message>
        <source>Retry to make the event anew, or cancel the session.</source>
        <translation>Versuchen Sie es erneut, um den Termin neu einzutragen, oder sagen Sie die Sitzung ab.</translation>
    </message>
    <message>
        <source>Google does not accept a value of the event (%1).</source>
        <translation>Google akzeptiert einen Wert des Termins nicht (%1).</translation>
    </message>
    <message>
        <source>Check the time of the session and google.calendar.reminder-minutes, then retry.</source>
        <translation>Prüfen Sie die Zeit der Sitzung und google.calendar.reminder-minutes und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Google refused the request (%1).</source>
        <translation>Google hat die Anfrage abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Test the calendar connection in the settings, then retry.</source>
        <translation>Testen Sie die Kalenderverbindung in den Einstellungen und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Google answered something that cannot be read (status %1).</source>
        <translation>Google hat etwas Unlesbares geantwortet (Status %1).</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom looks again; if it stays so, check google.calendar.base-url.</source>
        <translation>Es ist nichts zu tun: Anteroom sieht erneut nach; bleibt es dabei, prüfen Sie google.calendar.base-url.</translation>
    </message>
    <message>
        <source>The mail server does not accept the user name or password.</source>
        <translation>Der Mailserver akzeptiert Benutzername oder Passwort nicht.</translation>
    </message>
    <message>
        <source>Check mail.smtp.username and mail.smtp.password; some providers need an app password.</source>
        <translation>Prüfen Sie mail.smtp.username und mail.smtp.password; manche Anbieter verlangen ein App-Passwort.</translation>
    </message>
    <message>
        <source>No secure connection to the mail server could be made.</source>
        <translation>Es kam keine sichere Verbindung zum Mailserver zustande.</translation>
    </message>
    <message>
        <source>Check mail.smtp.url: smtps:// with port 465, or smtp:// with port 587.</source>
        <translation>Prüfen Sie mail.smtp.url: smtps:// mit Port 465 oder smtp:// mit Port 587.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not trusted.</source>
        <translation>Dem Zertifikat des Mailservers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Check the host name in mail.smtp.url and the computer&apos;s date; for a server of your own set mail.smtp.ca-file.</source>
        <translation>Prüfen Sie den Hostnamen in mail.smtp.url und das Datum des Computers; für einen eigenen Server setzen Sie mail.smtp.ca-file.</translation>
    </message>
    <message>
        <source>The mail server offers no encryption, so nothing was sent.</source>
        <translation>Der Mailserver bietet keine Verschlüsselung, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Use a mail server with encryption: smtps:// with port 465 in mail.smtp.url.</source>
        <translation>Verwenden Sie einen Mailserver mit Verschlüsselung: smtps:// mit Port 465 in mail.smtp.url.</translation>
    </message>
    <message>
        <source>The mail server refused the connection.</source>
        <translation>Der Mailserver hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check host and port in mail.smtp.url, and the firewall; Anteroom tries again by itself.</source>
        <translation>Prüfen Sie Host und Port in mail.smtp.url und die Firewall; Anteroom versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The name of the mail server could not be found.</source>
        <translation>Der Name des Mailservers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the host in mail.smtp.url and the network connection.</source>
        <translation>Prüfen Sie den Host in mail.smtp.url und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The mail server did not answer in time; nothing was sent.</source>
        <translation>Der Mailserver hat nicht rechtzeitig geantwortet; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check host and port in mail.smtp.url: smtps:// with port 465, or smtp:// with port 587.</source>
        <translation>Prüfen Sie Host und Port in mail.smtp.url: smtps:// mit Port 465 oder smtp:// mit Port 587.</translation>
    </message>
    <message>
        <source>The connection to the mail server broke; nothing was sent.</source>
        <translation>Die Verbindung zum Mailserver ist abgebrochen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Anteroom tries again by itself; if it stays so, check mail.smtp.url: smtps:// with port 465, or smtp:// with port 587.</source>
        <translation>Anteroom versucht es von selbst erneut; bleibt es dabei, prüfen Sie mail.smtp.url: smtps:// mit Port 465 oder smtp:// mit Port 587.</translation>
    </message>
    <message>
        <source>The message was not sent because Anteroom closed.</source>
        <translation>Die Nachricht wurde nicht gesendet, weil Anteroom beendet wurde.</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom sends it after the next start.</source>
        <translation>Es ist nichts zu tun: Anteroom sendet sie nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>The file with the mail server&apos;s certificate cannot be used.</source>
        <translation>Die Datei mit dem Zertifikat des Mailservers ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Set mail.smtp.ca-file to a PEM file, or to nothing to trust what the computer trusts.</source>
        <translation>Setzen Sie mail.smtp.ca-file auf eine PEM-Datei, oder auf nichts, um dem zu vertrauen, dem der Computer vertraut.</translation>
    </message>
    <message>
        <source>The message is not fit to be sent, so it was not.</source>
        <translation>Die Nachricht ist nicht sendefähig und wurde daher nicht gesendet.</translation>
    </message>
    <message>
        <source>Tell whoever looks after Anteroom; reach the patient by telephone meanwhile.</source>
        <translation>Sagen Sie es der Person, die Anteroom betreut; geben Sie inzwischen telefonisch Bescheid.</translation>
    </message>
    <message>
        <source>The mail server does not talk to this computer (code %1).</source>
        <translation>Der Mailserver spricht nicht mit diesem Computer (Code %1).</translation>
    </message>
    <message>
        <source>Check mail.smtp.url: it must be the provider&apos;s server for outgoing mail.</source>
        <translation>Prüfen Sie mail.smtp.url: Es muss der Server des Anbieters für ausgehende E-Mails sein.</translation>
    </message>
    <message>
        <source>The mail server does not accept the recipient&apos;s address.</source>
        <translation>Der Mailserver akzeptiert die Empfängeradresse nicht.</translation>
    </message>
    <message>
        <source>Ask the patient for the right e-mail address, correct it, then send again.</source>
        <translation>Fragen Sie nach der richtigen E-Mail-Adresse, korrigieren Sie sie und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The mail server does not accept the sender.</source>
        <translation>Der Mailserver akzeptiert den Absender nicht.</translation>
    </message>
    <message>
        <source>Check mail.from: the mail account must be allowed to send from this address.</source>
        <translation>Prüfen Sie mail.from: Das Mailkonto muss von dieser Adresse senden dürfen.</translation>
    </message>
    <message>
        <source>The mail server refused the message itself.</source>
        <translation>Der Mailserver hat die Nachricht selbst abgelehnt.</translation>
    </message>
    <message>
        <source>Ask the mail provider why; its spam filter may object to the wording or the link.</source>
        <translation>Fragen Sie den Mailanbieter nach dem Grund; vielleicht stört sich sein Spamfilter am Wortlaut oder am Link.</translation>
    </message>
    <message>
        <source>The mail server cannot take the message at the moment.</source>
        <translation>Der Mailserver kann die Nachricht im Moment nicht annehmen.</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom tries again by itself.</source>
        <translation>Es ist nichts zu tun: Anteroom versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The mail server took the message and did not say whether it accepts it.</source>
        <translation>Der Mailserver hat die Nachricht genommen und nicht gesagt, ob er sie annimmt.</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom waits and sends the same message again.</source>
        <translation>Es ist nichts zu tun: Anteroom wartet und sendet dieselbe Nachricht noch einmal.</translation>
    </message>
    <message>
        <source>The message may have been sent; the mail server never said so.</source>
        <translation>Die Nachricht wurde vielleicht gesendet; der Mailserver hat es nie bestätigt.</translation>
    </message>
    <message>
        <source>Ask the patient or look into the mailbox for sent mail, then press Send again or Done.</source>
        <translation>Fragen Sie nach, ob sie ankam, oder sehen Sie in den Ordner für gesendete E-Mails; wählen Sie dann „Erneut senden“ oder „Erledigt“.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full.</source>
        <translation>Das Postfach der Empfängerin oder des Empfängers ist voll.</translation>
    </message>
    <message>
        <source>Reach the patient by telephone, then send again.</source>
        <translation>Geben Sie telefonisch Bescheid und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The meeting was made several times without success; Anteroom stopped for today.</source>
        <translation>Das Meeting anzulegen ist mehrmals misslungen; Anteroom hat für heute aufgehört.</translation>
    </message>
    <message>
        <source>Look in Zoom for meetings of this session, then retry.</source>
        <translation>Suchen Sie in Zoom nach Meetings dieser Sitzung und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A setting that is needed has no value (%1).</source>
        <translation>Eine nötige Einstellung hat keinen Wert (%1).</translation>
    </message>
    <message>
        <source>A setting has a value that cannot be used (%1).</source>
        <translation>Eine Einstellung hat einen unbrauchbaren Wert (%1).</translation>
    </message>
    <message>
        <source>Something went wrong that has no words yet (%1).</source>
        <translation>Etwas ist misslungen, wofür es noch keine Worte gibt (%1).</translation>
    </message>
    <message>
        <source>Retry; if it stays so, tell whoever looks after Anteroom.</source>
        <translation>Versuchen Sie es erneut; bleibt es dabei, sagen Sie es der Person, die Anteroom betreut.</translation>
    </message>
    <message>
        <source>Zoom was still busy with another change of this meeting.</source>
        <translation>Zoom war noch mit einer anderen Änderung dieses Meetings beschäftigt.</translation>
    </message>
    <message>
        <source>The account has no secret to sign in with.</source>
        <translation>Dem Konto fehlt das Geheimnis für die Anmeldung.</translation>
    </message>
    <message>
        <source>Enter it with anteroomctl account edit, then retry.</source>
        <translation>Geben Sie es mit anteroomctl account edit ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The account that this psychologist&apos;s sessions use is switched off.</source>
        <translation>Das Konto, das die Sitzungen dieser Fachperson nutzen, ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch the account on with anteroomctl account edit, or give the psychologist another one, then retry.</source>
        <translation>Schalten Sie das Konto mit anteroomctl account edit ein oder geben Sie der Fachperson ein anderes, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The service did not answer several times, so it is left alone for a while.</source>
        <translation>Der Dienst hat mehrmals nicht geantwortet und wird deshalb eine Weile in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom tries again within five minutes; if it stays so, check the network connection and the status page of the service.</source>
        <translation>Es ist nichts zu tun: Anteroom versucht es innerhalb von fünf Minuten erneut; bleibt es so, prüfen Sie die Netzwerkverbindung und die Statusseite des Dienstes.</translation>
    </message>
    <message>
        <source>Nobody has signed in to Google yet.</source>
        <translation>Es hat sich noch niemand bei Google angemeldet.</translation>
    </message>
    <message>
        <source>Connect Google: in the settings, or with anteroomctl connect google.</source>
        <translation>Verbinden Sie Google: in den Einstellungen oder mit anteroomctl connect google.</translation>
    </message>
    <message>
        <source>The sign-in to Google has ended: it was revoked, or is too old.</source>
        <translation>Die Anmeldung bei Google ist abgelaufen: sie wurde widerrufen oder ist zu alt.</translation>
    </message>
    <message>
        <source>Connect Google again; everything that waits then goes by itself.</source>
        <translation>Verbinden Sie Google erneut; alles, was wartet, geht dann von selbst.</translation>
    </message>
    <message>
        <source>The access was refused on Google&apos;s page.</source>
        <translation>Der Zugriff wurde auf der Seite von Google verweigert.</translation>
    </message>
    <message>
        <source>Connect Google again and allow the access.</source>
        <translation>Verbinden Sie Google erneut und erlauben Sie den Zugriff.</translation>
    </message>
    <message>
        <source>Nobody signed in within five minutes.</source>
        <translation>Innerhalb von fünf Minuten hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <source>Connect Google again.</source>
        <translation>Verbinden Sie Google erneut.</translation>
    </message>
    <message>
        <source>The answer from the browser was not of this sign-in.</source>
        <translation>Die Antwort des Browsers gehört nicht zu dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Close other sign-in pages, then connect Google again.</source>
        <translation>Schließen Sie andere Anmeldeseiten und verbinden Sie Google dann erneut.</translation>
    </message>
    <message>
        <source>On Google&apos;s page a right was not ticked that is needed (%1).</source>
        <translation>Auf der Seite von Google wurde ein nötiges Recht nicht angekreuzt (%1).</translation>
    </message>
    <message>
        <source>Connect Google again and tick every right.</source>
        <translation>Verbinden Sie Google erneut und kreuzen Sie jedes Recht an.</translation>
    </message>
    <message>
        <source>Google gave access for one hour only.</source>
        <translation>Google hat den Zugriff nur für eine Stunde erlaubt.</translation>
    </message>
    <message>
        <source>Remove Anteroom under &quot;Third-party access&quot; in the Google account, then connect Google again.</source>
        <translation>Entfernen Sie Anteroom im Google-Konto unter „Zugriff durch Drittanbieter“ und verbinden Sie Google dann erneut.</translation>
    </message>
    <message>
        <source>Google does not accept the OAuth client or its secret.</source>
        <translation>Google akzeptiert den OAuth-Client oder sein Geheimnis nicht.</translation>
    </message>
    <message>
        <source>Compare google.oauth.client-path, or google.oauth.client-id and google.oauth.client-secret, with the OAuth client in the Google Cloud console, then connect Google again.</source>
        <translation>Vergleichen Sie google.oauth.client-path, oder google.oauth.client-id und google.oauth.client-secret, mit dem OAuth-Client in der Google-Cloud-Konsole und verbinden Sie Google dann erneut.</translation>
    </message>
    <message>
        <source>The file of the OAuth client cannot be read.</source>
        <translation>Die Datei des OAuth-Clients ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check google.oauth.client-path: it must name the JSON file of a client of the kind &quot;Desktop app&quot;.</source>
        <translation>Prüfen Sie google.oauth.client-path: es muss die JSON-Datei eines Clients der Art „Desktop-App“ nennen.</translation>
    </message>
    <message>
        <source>Somebody moved the event in Google Calendar.</source>
        <translation>Jemand hat den Termin in Google Kalender verschoben.</translation>
    </message>
    <message>
        <source>Decide: move the session too, put the event back, or cancel the session.</source>
        <translation>Entscheiden Sie: die Sitzung mitverschieben, den Termin zurücksetzen oder die Sitzung absagen.</translation>
    </message>
    <message>
        <source>Somebody deleted the event in Google Calendar.</source>
        <translation>Jemand hat den Termin in Google Kalender gelöscht.</translation>
    </message>
    <message>
        <source>Decide: put the event back, or cancel the session.</source>
        <translation>Entscheiden Sie: den Termin wiederherstellen oder die Sitzung absagen.</translation>
    </message>
    <message>
        <source>Somebody changed the event&apos;s text in Google Calendar.</source>
        <translation>Jemand hat den Text des Termins in Google Kalender geändert.</translation>
    </message>
    <message>
        <source>Decide: put the event back, leave it as it is, or cancel the session.</source>
        <translation>Entscheiden Sie: den Termin zurücksetzen, ihn so lassen oder die Sitzung absagen.</translation>
    </message>
    <message>
        <source>Google no longer knows how far the calendar was read before.</source>
        <translation>Google weiß nicht mehr, wie weit der Kalender zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>Nothing needs doing: Anteroom reads the whole calendar again.</source>
        <translation>Es ist nichts zu tun: Anteroom liest den ganzen Kalender noch einmal.</translation>
    </message>
    <message>
        <source>Google&apos;s list of events came to no end.</source>
        <translation>Googles Liste der Termine nahm kein Ende.</translation>
    </message>
    <message>
        <source>The session had begun before the message could go, so it did not.</source>
        <translation>Die Sitzung hatte begonnen, bevor die Nachricht hinausgehen konnte; sie wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>If the patient did not come, reach them by telephone.</source>
        <translation>Ist der Patient oder die Patientin nicht gekommen, rufen Sie an.</translation>
    </message>
    <message>
        <source>Enter it in the settings.</source>
        <translation>Tragen Sie ihn in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Correct it in the settings.</source>
        <translation>Korrigieren Sie ihn in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>Remotes</name>
    <message>
        <source>practice calendar (google.calendar.practice-calendar-id)</source>
        <translation>Praxiskalender (google.calendar.practice-calendar-id)</translation>
    </message>
    <message>
        <source>calendar of %1</source>
        <translation>Kalender von %1</translation>
    </message>
    <message>
        <source>Zoom is switched off (zoom.enabled).</source>
        <translation>Zoom ist abgeschaltet (zoom.enabled).</translation>
    </message>
    <message>
        <source>Set zoom.enabled (ZOOM_ENABLED) to true to have meetings made.</source>
        <translation>Setzen Sie zoom.enabled (ZOOM_ENABLED) auf true, damit Meetings angelegt werden.</translation>
    </message>
    <message>
        <source>Google Calendar is switched off (google.calendar.enabled).</source>
        <translation>Google Kalender ist abgeschaltet (google.calendar.enabled).</translation>
    </message>
    <message>
        <source>Set google.calendar.enabled (GOOGLE_CALENDAR_ENABLED) to true to have events made.</source>
        <translation>Setzen Sie google.calendar.enabled (GOOGLE_CALENDAR_ENABLED) auf true, damit Termine eingetragen werden.</translation>
    </message>
    <message>
        <source>The setting %1 is missing; no mail can be sent.</source>
        <translation>Die Einstellung %1 fehlt; es können keine E-Mails gesendet werden.</translation>
    </message>
    <message>
        <source>Set %1 or the variable %2.</source>
        <translation>Setzen Sie %1 oder die Variable %2.</translation>
    </message>
    <message>
        <source>Change the setting %1.</source>
        <translation>Ändern Sie die Einstellung %1.</translation>
    </message>
    <message>
        <source>The room was not opened. %1 %2</source>
        <translation>Der Raum wurde nicht geöffnet. %1 %2</translation>
    </message>
    <message>
        <source>Google was not connected. %1 %2</source>
        <translation>Google wurde nicht verbunden. %1 %2</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>The vault key is incomplete. Nothing was changed. Give the whole key.</source>
        <translation>Der Tresorschlüssel ist unvollständig. Es wurde nichts geändert. Geben Sie den ganzen Schlüssel an.</translation>
    </message>
    <message>
        <source>A sealed entry of the store is damaged. Nothing was changed. Restore it from a backup.</source>
        <translation>Ein versiegelter Eintrag des Datenspeichers ist beschädigt. Es wurde nichts geändert. Stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>An entry of the store was sealed with another vault key. Nothing was changed. Give the key that belongs to this practice.</source>
        <translation>Ein Eintrag des Datenspeichers wurde mit einem anderen Tresorschlüssel versiegelt. Es wurde nichts geändert. Geben Sie den Schlüssel an, der zu dieser Praxis gehört.</translation>
    </message>
    <message>
        <source>A sealed entry of the store was altered or moved to another place. Nothing was changed. Restore it from a backup.</source>
        <translation>Ein versiegelter Eintrag des Datenspeichers wurde verändert oder an eine andere Stelle gebracht. Es wurde nichts geändert. Stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>This is not the link of a Zoom meeting, so it was not opened. Tell whoever looks after Anteroom.</source>
        <translation>Das ist nicht der Link eines Zoom-Meetings, daher wurde er nicht geöffnet. Sagen Sie es der Person, die Anteroom betreut.</translation>
    </message>
    <message>
        <source>There is no session with this id.</source>
        <translation>Eine Sitzung mit dieser ID gibt es nicht.</translation>
    </message>
    <message>
        <source>Say why the session is cancelled.</source>
        <translation>Geben Sie an, warum die Sitzung abgesagt wird.</translation>
    </message>
    <message>
        <source>This session is cancelled: there is nothing to put into a calendar.</source>
        <translation>Diese Sitzung ist abgesagt: Es gibt nichts in einen Kalender einzutragen.</translation>
    </message>
    <message>
        <source>Anteroom is closing.</source>
        <translation>Anteroom wird beendet.</translation>
    </message>
    <message>
        <source>Give the psychologist&apos;s name, as patients read it.</source>
        <translation>Geben Sie den Namen der Fachperson an, wie Patienten ihn lesen.</translation>
    </message>
    <message>
        <source>Give one plain e-mail address.</source>
        <translation>Geben Sie eine einzelne, einfache E-Mail-Adresse an.</translation>
    </message>
    <message>
        <source>This is not a time zone&apos;s IANA name, such as Australia/Sydney.</source>
        <translation>Das ist nicht der IANA-Name einer Zeitzone wie Australia/Sydney.</translation>
    </message>
    <message>
        <source>There is no patient with this id.</source>
        <translation>Es gibt niemanden mit dieser ID in der Patientenkartei.</translation>
    </message>
    <message>
        <source>There is no psychologist with this id.</source>
        <translation>Eine Fachperson mit dieser ID gibt es nicht.</translation>
    </message>
    <message>
        <source>Give the practice&apos;s name, as patients read it.</source>
        <translation>Geben Sie den Namen der Praxis an, wie Patienten ihn lesen.</translation>
    </message>
    <message>
        <source>There is a practice in this profile already; nothing was changed.</source>
        <translation>In diesem Profil gibt es schon eine Praxis; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no practice in this profile yet. Set one up with: anteroomctl init.</source>
        <translation>In diesem Profil gibt es noch keine Praxis. Richten Sie eine ein mit: anteroomctl init.</translation>
    </message>
    <message>
        <source>The vault key (meeting.password.encryption.key, MEETING_PASSWORD_ENCRYPTION_KEY) is not the one this practice was set up with. Nothing was read or changed; use the practice&apos;s own key.</source>
        <translation>Der Tresorschlüssel (meeting.password.encryption.key, MEETING_PASSWORD_ENCRYPTION_KEY) ist nicht der, mit dem diese Praxis eingerichtet wurde. Es wurde nichts gelesen oder geändert; verwenden Sie den Schlüssel der Praxis.</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>The role %1 may not do this. Nothing was changed; ask an admin or change the desk&apos;s role.</source>
        <translation>Die Rolle „%1“ darf das nicht. Es wurde nichts geändert; fragen Sie die Verwaltung, oder ändern Sie die Rolle an diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Choose video, in-person or phone.</source>
        <translation>Wählen Sie Video, vor Ort oder Telefon.</translation>
    </message>
    <message>
        <source>Zoom is switched off (zoom.enabled): this video session gets no meeting.</source>
        <translation>Zoom ist abgeschaltet (zoom.enabled): Diese Videositzung bekommt kein Meeting.</translation>
    </message>
    <message>
        <source>This session does not take place by video.</source>
        <translation>Diese Sitzung findet nicht per Video statt.</translation>
    </message>
    <message>
        <source>This session is cancelled; its room is closed.</source>
        <translation>Diese Sitzung ist abgesagt; ihr Raum ist geschlossen.</translation>
    </message>
    <message>
        <source>The room opens at %1 on %2 (%3), ten minutes before the session.</source>
        <translation>Der Raum öffnet um %1 am %2 (%3), zehn Minuten vor der Sitzung.</translation>
    </message>
    <message>
        <source>The room closed 30 minutes after the session&apos;s end.</source>
        <translation>Der Raum wurde 30 Minuten nach dem Ende der Sitzung geschlossen.</translation>
    </message>
    <message>
        <source>The room is not ready. %1 %2</source>
        <translation>Der Raum ist nicht bereit. %1 %2</translation>
    </message>
    <message>
        <source>The room is not ready: Zoom has not made the meeting yet. Try again in a moment.</source>
        <translation>Der Raum ist nicht bereit: Zoom hat das Meeting noch nicht angelegt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Only the session&apos;s own psychologist may open its room as the host. Use the patient&apos;s link, or change who sits at this desk.</source>
        <translation>Nur die Fachperson der Sitzung darf ihren Raum als Host öffnen. Verwenden Sie den Link für Patienten, oder ändern Sie, wer an diesem Arbeitsplatz sitzt.</translation>
    </message>
    <message>
        <source>Anteroom is closing; the room was not opened.</source>
        <translation>Anteroom wird beendet; der Raum wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Zoom no longer has this meeting. The session is as it was; press Retry, and a new meeting is made and its link sent.</source>
        <translation>Zoom hat dieses Meeting nicht mehr. Die Sitzung ist unverändert; wählen Sie „Erneut versuchen“, dann wird ein neues Meeting angelegt und sein Link gesendet.</translation>
    </message>
    <message>
        <source>Zoom cannot be reached from here.</source>
        <translation>Zoom ist von hier aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>The session was changed again, so this can no longer be taken back. Nothing was changed; look at how it stands now.</source>
        <translation>Die Sitzung wurde noch einmal geändert, daher lässt sich das nicht mehr zurücknehmen. Es wurde nichts geändert; sehen Sie nach, wie sie jetzt steht.</translation>
    </message>
    <message>
        <source>It is too late to take this back: it is on its way to everybody. Nothing was changed; move or book the session anew.</source>
        <translation>Zum Zurücknehmen ist es zu spät: Es ist schon an alle unterwegs. Es wurde nichts geändert; verschieben oder buchen Sie die Sitzung neu.</translation>
    </message>
    <message>
        <source>Another session has taken the old time, so this cannot be taken back. Nothing was changed.</source>
        <translation>Eine andere Sitzung hat die alte Zeit belegt, daher lässt sich das nicht zurücknehmen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Connections cannot be tested here.</source>
        <translation>Verbindungen lassen sich hier nicht testen.</translation>
    </message>
    <message>
        <source>Give the account a name, as the practice calls it.</source>
        <translation>Geben Sie dem Konto den Namen, unter dem die Praxis es kennt.</translation>
    </message>
    <message>
        <source>There is an account of this name already.</source>
        <translation>Ein Konto dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Give the account id of the Server-to-Server OAuth app in the Zoom Marketplace.</source>
        <translation>Geben Sie die Account-ID der Server-to-Server-OAuth-App im Zoom Marketplace an.</translation>
    </message>
    <message>
        <source>Give the client id of the Server-to-Server OAuth app in the Zoom Marketplace.</source>
        <translation>Geben Sie die Client-ID der Server-to-Server-OAuth-App im Zoom Marketplace an.</translation>
    </message>
    <message>
        <source>Give the client secret by standard input or environment.</source>
        <translation>Geben Sie das Client-Secret über die Standardeingabe oder die Umgebung an.</translation>
    </message>
    <message>
        <source>Give the text of the service account&apos;s key file by standard input or environment.</source>
        <translation>Geben Sie den Text der Schlüsseldatei des Dienstkontos über die Standardeingabe oder die Umgebung an.</translation>
    </message>
    <message>
        <source>There is no account with this id.</source>
        <translation>Ein Konto mit dieser Kennung gibt es nicht.</translation>
    </message>
    <message>
        <source>This session is running now: whoever is in its room would be put out. Nothing was changed; confirm that it may be ended.</source>
        <translation>Diese Sitzung läuft gerade: Wer in ihrem Raum ist, müsste hinaus. Es wurde nichts geändert; bestätigen Sie, dass sie beendet werden darf.</translation>
    </message>
    <message>
        <source>There is no such account of this kind.</source>
        <translation>Ein solches Konto dieser Art gibt es nicht.</translation>
    </message>
    <message>
        <source>This session has no meeting that could be replaced.</source>
        <translation>Diese Sitzung hat kein Meeting, das ersetzt werden könnte.</translation>
    </message>
    <message>
        <source>Say why the session gets a new meeting.</source>
        <translation>Sagen Sie, warum die Sitzung ein neues Meeting bekommt.</translation>
    </message>
    <message>
        <source>Zoom is switched off for %1: this video session gets no meeting.</source>
        <translation>Für %1 ist Zoom ausgeschaltet: Diese Videositzung bekommt kein Meeting.</translation>
    </message>
    <message>
        <source>The event of this decision is not wanted any more.</source>
        <translation>Der Kalendereintrag dieser Entscheidung wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>This was decided already.</source>
        <translation>Das ist schon entschieden.</translation>
    </message>
    <message>
        <source>This cannot be chosen for what happened to the event.</source>
        <translation>Das passt nicht zu dem, was mit dem Kalendereintrag geschah.</translation>
    </message>
    <message>
        <source>There is no decision with this id.</source>
        <translation>Es gibt keine Entscheidung mit dieser ID.</translation>
    </message>
    <message>
        <source>Nobody can sign in here.</source>
        <translation>Hier kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>This session is over or cancelled: there is nothing to repair.</source>
        <translation>Diese Sitzung ist vorbei oder abgesagt: Es gibt nichts zu reparieren.</translation>
    </message>
    <message>
        <source>This session has begun: its room and events stay as they are.</source>
        <translation>Diese Sitzung hat begonnen: Raum und Kalendereinträge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing was changed: the psychologist would have had two sessions at one time, which was noticed only at the end. Look at that day and try again.</source>
        <translation>Nichts wurde geändert: Die Fachperson hätte zwei Sitzungen zur selben Zeit gehabt, was erst zuletzt bemerkt wurde. Sehen Sie sich den Tag an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 has this address too, and would get these mails as well.</source>
        <translation>Auch %1 hat diese Adresse und bekäme diese Mails ebenfalls.</translation>
    </message>
</context>
<context>
    <name>SessionLight</name>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Nicht wie vorgesehen</translation>
    </message>
    <message>
        <source>All is as it should be.</source>
        <translation>Alles ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Looked at %1, %2: %3</source>
        <translation>Geprüft %1, %2: %3</translation>
    </message>
    <message>
        <source>Could not be looked at</source>
        <translation>Ließ sich nicht prüfen</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>As patients read it in mails and calendars.</source>
        <translation>Wie Patienten ihn in E-Mails und Kalendern lesen.</translation>
    </message>
    <message>
        <source>Where sessions in person take place.</source>
        <translation>Wo Sitzungen vor Ort stattfinden.</translation>
    </message>
    <message>
        <source>For patients who want to move a session.</source>
        <translation>Für Patienten, die eine Sitzung verschieben möchten.</translation>
    </message>
    <message>
        <source>Sessions are booked and shown in this zone.</source>
        <translation>Sitzungen werden in dieser Zone gebucht und angezeigt.</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>Durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Zoom Marketplace, your Server-to-Server OAuth app, App Credentials.</source>
        <translation>Zoom Marketplace, Ihre Server-to-Server-OAuth-App, App Credentials.</translation>
    </message>
    <message>
        <source>End-to-end needs the Zoom app: no browser, no telephone.</source>
        <translation>Ende-zu-Ende braucht die Zoom-App: kein Browser, kein Telefon.</translation>
    </message>
    <message>
        <source>The JSON file from the Google Cloud console. Only you should be able to read it.</source>
        <translation>Die JSON-Datei aus der Google Cloud Console. Nur Sie sollten sie lesen können.</translation>
    </message>
    <message>
        <source>The calendar&apos;s ID, from its settings in Google Calendar. Share it with the service account.</source>
        <translation>Die ID des Kalenders, aus seinen Einstellungen in Google Kalender. Geben Sie ihn für das Dienstkonto frei.</translation>
    </message>
    <message>
        <source>An address of your Google Workspace; only with domain-wide delegation.</source>
        <translation>Eine Adresse Ihres Google Workspace; nur mit domainweiter Delegierung.</translation>
    </message>
    <message>
        <source>At most five, separated by commas.</source>
        <translation>Höchstens fünf, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Google can invite only with domain-wide delegation.</source>
        <translation>Google kann nur mit domainweiter Delegierung einladen.</translation>
    </message>
    <message>
        <source>smtps://host:465, or smtp://host:587. Empty: no mail is sent.</source>
        <translation>smtps://host:465 oder smtp://host:587. Leer: Es werden keine E-Mails gesendet.</translation>
    </message>
    <message>
        <source>Empty: to the sender.</source>
        <translation>Leer: an den Absender.</translation>
    </message>
    <message>
        <source>A PEM file. Empty: what this computer trusts.</source>
        <translation>Eine PEM-Datei. Leer: dem vertrauen, dem dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>On the psychologist&apos;s computer</source>
        <translation>Auf dem Computer der Fachperson</translation>
    </message>
    <message>
        <source>In Zoom&apos;s cloud</source>
        <translation>In der Zoom-Cloud</translation>
    </message>
    <message>
        <source>End-to-end</source>
        <translation>Ende-zu-Ende</translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Anteroom&apos;s mails</source>
        <translation>E-Mails von Anteroom</translation>
    </message>
    <message>
        <source>Google Calendar</source>
        <translation>Google Kalender</translation>
    </message>
    <message>
        <source>Everything: psychologist, type, session</source>
        <translation>Alles: Fachperson, Art, Sitzung</translation>
    </message>
    <message>
        <source>Nothing about therapy</source>
        <translation>Nichts über Therapie</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>One e-mail address, as in practice@example.com, without a name.</source>
        <translation>Eine E-Mail-Adresse wie praxis@example.com, ohne Namen.</translation>
    </message>
    <message>
        <source>An address that begins with https://.</source>
        <translation>Eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>smtps://host:465, or smtp://host:587.</source>
        <translation>smtps://host:465 oder smtp://host:587.</translation>
    </message>
    <message>
        <source>The path of a file.</source>
        <translation>Der Pfad einer Datei.</translation>
    </message>
    <message>
        <source>A time zone&apos;s name, such as Australia/Sydney.</source>
        <translation>Der Name einer Zeitzone wie Australia/Sydney.</translation>
    </message>
    <message>
        <source>At least one, separated by commas.</source>
        <translation>Mindestens eine, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>At most %1 whole numbers up to %2, separated by commas.</source>
        <translation>Höchstens %1 ganze Zahlen bis %2, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>A time, such as 10s, 2m or 1h.</source>
        <translation>Eine Zeit wie 10s, 2m oder 1h.</translation>
    </message>
    <message>
        <source>One line of text.</source>
        <translation>Eine Zeile Text.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Anschrift</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Session types</source>
        <translation>&amp;Sitzungsarten</translation>
    </message>
    <message>
        <source>&amp;Usual length in minutes</source>
        <translation>Übliche &amp;Dauer in Minuten</translation>
    </message>
    <message>
        <source>&amp;Make a Zoom meeting for every video session</source>
        <translation>Zoom-&amp;Meeting für jede Videositzung</translation>
    </message>
    <message>
        <source>&amp;Account ID</source>
        <translation>&amp;Account-ID</translation>
    </message>
    <message>
        <source>&amp;Client ID</source>
        <translation>&amp;Client-ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client-&amp;Secret</translation>
    </message>
    <message>
        <source>Patients &amp;wait in a waiting room</source>
        <translation>Patienten &amp;warten in einem Warteraum</translation>
    </message>
    <message>
        <source>Patients may enter &amp;before the psychologist</source>
        <translation>Zutritt vor der &amp;Fachperson erlaubt</translation>
    </message>
    <message>
        <source>Everybody enters m&amp;uted</source>
        <translation>Alle treten s&amp;tummgeschaltet ein</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>Auf&amp;zeichnung</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>Address of the &amp;Zoom API</source>
        <translation>Adresse der Zoom-A&amp;PI</translation>
    </message>
    <message>
        <source>Address of Zoom&apos;s s&amp;ign-in</source>
        <translation>Adresse der Zoom-Anmel&amp;dung</translation>
    </message>
    <message>
        <source>&amp;Write sessions into Google Calendar</source>
        <translation>Sitzungen in Google Kalender &amp;eintragen</translation>
    </message>
    <message>
        <source>&amp;Key file of the service account</source>
        <translation>&amp;Schlüsseldatei des Dienstkontos</translation>
    </message>
    <message>
        <source>&amp;Practice calendar</source>
        <translation>&amp;Praxiskalender</translation>
    </message>
    <message>
        <source>&amp;Acts for</source>
        <translation>&amp;Handelt für</translation>
    </message>
    <message>
        <source>&amp;Name of this application for Google</source>
        <translation>&amp;Name dieser Anwendung für Google</translation>
    </message>
    <message>
        <source>Patients are &amp;invited</source>
        <translation>Patienten werden ein&amp;geladen</translation>
    </message>
    <message>
        <source>&amp;Reminders, minutes before</source>
        <translation>E&amp;rinnerungen, Minuten vorher</translation>
    </message>
    <message>
        <source>Address of the &amp;Google Calendar API</source>
        <translation>&amp;Adresse der Google Calendar API</translation>
    </message>
    <message>
        <source>W&amp;ho invites patients</source>
        <translation>Wer Patienten einlä&amp;dt</translation>
    </message>
    <message>
        <source>Wha&amp;t mails and events say</source>
        <translation>&amp;Was E-Mails und Kalendereinträge sagen</translation>
    </message>
    <message>
        <source>&amp;Mail server</source>
        <translation>&amp;Mailserver</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Sender&apos;s address</source>
        <translation>&amp;Absenderadresse</translation>
    </message>
    <message>
        <source>&amp;Answers go to</source>
        <translation>Antworten &amp;gehen an</translation>
    </message>
    <message>
        <source>&amp;Certificate of a mail server of your own</source>
        <translation>&amp;Zertifikat eines eigenen Mailservers</translation>
    </message>
    <message>
        <source>Mails &amp;wait for the link</source>
        <translation>E-Mails &amp;warten auf den Link</translation>
    </message>
    <message>
        <source>For whoever signs in: the JSON file of a client of the kind “Desktop app”.</source>
        <translation>Für die Anmeldung im Browser: die JSON-Datei eines Clients der Art „Desktop-App“.</translation>
    </message>
    <message>
        <source>A service account</source>
        <translation>Ein Dienstkonto</translation>
    </message>
    <message>
        <source>Whoever signed in to Google</source>
        <translation>Wer sich bei Google angemeldet hat</translation>
    </message>
    <message>
        <source>Wh&amp;o writes</source>
        <translation>Wer schrei&amp;bt</translation>
    </message>
    <message>
        <source>&amp;File of the OAuth client</source>
        <translation>Datei des &amp;OAuth-Clients</translation>
    </message>
    <message>
        <source>A phone number in digits, as in +61 2 5550 1234.</source>
        <translation>Eine Telefonnummer in Ziffern, etwa +61 2 5550 1234.</translation>
    </message>
    <message>
        <source>What is entered here is kept encrypted and never shown again.</source>
        <translation>Was hier eingegeben wird, wird verschlüsselt aufbewahrt und nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>What is entered here is kept encrypted and never shown again. Some providers want an app password.</source>
        <translation>Was hier eingegeben wird, wird verschlüsselt aufbewahrt und nie wieder angezeigt. Manche Anbieter verlangen ein App-Passwort.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>&amp;Language of messages</source>
        <translation>Sp&amp;rache der Nachrichten</translation>
    </message>
    <message>
        <source>Of everything patients receive and of the events in calendars; a patient may have another.</source>
        <translation>Für alles, was Patienten erhalten, und die Termine in Kalendern; ein Patient kann eine andere haben.</translation>
    </message>
    <message>
        <source>The practice needs a name, as patients read it.</source>
        <translation>Die Praxis braucht einen Namen, wie Patienten ihn lesen.</translation>
    </message>
    <message>
        <source>For example 60s; after that, or once Zoom failed three times, they go without it, and the link follows.</source>
        <translation>Zum Beispiel 60s; danach, oder sobald Zoom dreimal gescheitert ist, gehen sie ohne ihn hinaus, und der Link folgt.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>There is no setting %1.</source>
        <translation>Eine Einstellung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no setting %1. Do you mean %2?</source>
        <translation>Eine Einstellung %1 gibt es nicht. Meinen Sie %2?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 is never stored beside the data that it protects: set %2 in the environment, or let the system’s keychain hold the key.</source>
        <translation>%1 wird nie neben den Daten aufbewahrt, die es schützt: Setzen Sie %2 in der Umgebung, oder lassen Sie den Schlüsselbund des Systems den Schlüssel bewahren.</translation>
    </message>
    <message>
        <source>%1 is a secret: give it on standard input (--stdin), or set %2 in the environment.</source>
        <translation>%1 ist geheim: Geben Sie es über die Standardeingabe (--stdin) an, oder setzen Sie %2 in der Umgebung.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 is not a secret: set it as text.</source>
        <translation>%1 ist nicht geheim: Setzen Sie es als Text.</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1 darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%1 must be one line without control characters.</source>
        <translation>%1 muss eine Zeile ohne Steuerzeichen sein.</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1 (aus %2)</translation>
    </message>
    <message>
        <source>%1 is set twice and differently: remove %2 from the environment.</source>
        <translation>%1 ist zweimal und verschieden gesetzt: Entfernen Sie %2 aus der Umgebung.</translation>
    </message>
    <message>
        <source>or switch zoom.enabled off</source>
        <translation>oder schalten Sie zoom.enabled ab</translation>
    </message>
    <message>
        <source>or switch google.calendar.enabled off</source>
        <translation>oder schalten Sie google.calendar.enabled ab</translation>
    </message>
    <message>
        <source>%1 must not be “primary”, a calendar that nobody in the practice sees: set the id of a calendar shared with the service account.</source>
        <translation>%1 darf nicht „primary“ sein, ein Kalender, den in der Praxis niemand sieht: Tragen Sie die ID eines Kalenders ein, der für das Dienstkonto freigegeben ist.</translation>
    </message>
    <message>
        <source>or remove mail.smtp.url to send no mail</source>
        <translation>oder entfernen Sie mail.smtp.url, um keine E-Mails zu senden</translation>
    </message>
    <message>
        <source>or remove mail.smtp.password</source>
        <translation>oder entfernen Sie mail.smtp.password</translation>
    </message>
    <message>
        <source>or remove mail.smtp.username</source>
        <translation>oder entfernen Sie mail.smtp.username</translation>
    </message>
    <message>
        <source>or choose another desk.role</source>
        <translation>oder wählen Sie eine andere desk.role</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be at most %1 whole numbers from %2 to %3, separated by commas</source>
        <translation>darf höchstens %1 ganze Zahlen von %2 bis %3 enthalten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>must be a list of words separated by commas, with at least one</source>
        <translation>muss eine durch Kommas getrennte Liste mit mindestens einem Wort sein</translation>
    </message>
    <message>
        <source>must be a time from %1s to %2s, written as in 60s, 2m or 500ms</source>
        <translation>muss eine Zeit von %1s bis %2s sein, geschrieben wie 60s, 2m oder 500ms</translation>
    </message>
    <message>
        <source>must be an address that begins with https://</source>
        <translation>muss eine Adresse sein, die mit https:// beginnt</translation>
    </message>
    <message>
        <source>must begin with https://; http:// is only for this machine (127.0.0.1, localhost)</source>
        <translation>muss mit https:// beginnen; http:// ist nur für diesen Computer (127.0.0.1, localhost)</translation>
    </message>
    <message>
        <source>must not contain a user, a password, a query (?) or a fragment (#)</source>
        <translation>darf keinen Benutzer, kein Passwort, keine Abfrage (?) und kein Fragment (#) enthalten</translation>
    </message>
    <message>
        <source>must not contain a user or password: use mail.smtp.username and mail.smtp.password</source>
        <translation>darf keinen Benutzer und kein Passwort enthalten: Verwenden Sie mail.smtp.username und mail.smtp.password</translation>
    </message>
    <message>
        <source>must be written as smtps://host:465, or smtp://host:587 with STARTTLS</source>
        <translation>muss geschrieben sein wie smtps://host:465, oder smtp://host:587 mit STARTTLS</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>must be a known time zone, for example Australia/Sydney</source>
        <translation>muss eine bekannte Zeitzone sein, zum Beispiel Australia/Sydney</translation>
    </message>
    <message>
        <source>must be one plain e-mail address, as in practice@example.com, without a name</source>
        <translation>muss eine einzelne, einfache E-Mail-Adresse sein, wie praxis@example.com, ohne Namen</translation>
    </message>
    <message>
        <source>must be one line without control characters</source>
        <translation>muss eine Zeile ohne Steuerzeichen sein</translation>
    </message>
    <message>
        <source>%1 must be 64 hexadecimal digits, 44 characters of base64, or exactly 32 bytes: make one with “openssl rand -hex 32” and set it as %2.</source>
        <translation>%1 muss aus 64 Hexadezimalziffern, 44 Zeichen Base64 oder genau 32 Byte bestehen: Erzeugen Sie einen mit „openssl rand -hex 32“ und setzen Sie ihn als %2.</translation>
    </message>
    <message>
        <source>%1 is missing: set it, or %2 in the environment, %3.</source>
        <translation>%1 fehlt: Setzen Sie es, oder %2 in der Umgebung, %3.</translation>
    </message>
    <message>
        <source>must be a phone number in digits, as in +61 2 5550 1234</source>
        <translation>muss eine Telefonnummer in Ziffern sein, etwa +61 2 5550 1234</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Every video session gets a meeting of its own, with the Zoom user of its psychologist.</source>
        <translation>Jede Videositzung bekommt ein eigenes Meeting, mit dem Zoom-Benutzer ihrer Fachperson.</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Google Calendar</source>
        <translation>Google Kalender</translation>
    </message>
    <message>
        <source>Each session stands in the practice&apos;s calendar and in its psychologist&apos;s.</source>
        <translation>Jede Sitzung steht im Kalender der Praxis und in dem ihrer Fachperson.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Kalendereinträge</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Patients are told by mail what was booked, moved and cancelled.</source>
        <translation>Patienten erfahren per E-Mail, was gebucht, verschoben und abgesagt wurde.</translation>
    </message>
</context>
<context>
    <name>SmtpCheck</name>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>The server offers no sign-in; user name and password were not used.</source>
        <translation>Der Server bietet keine Anmeldung; Benutzername und Passwort wurden nicht verwendet.</translation>
    </message>
    <message>
        <source>Check mail.smtp.url: this may not be the address for sending mail.</source>
        <translation>Prüfen Sie mail.smtp.url: Das ist vielleicht nicht die Adresse zum Senden.</translation>
    </message>
    <message>
        <source>No user name is set, so nobody signed in.</source>
        <translation>Es ist kein Benutzername eingetragen, daher hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <source>Most servers send mail only for signed-in users: set mail.smtp.username and mail.smtp.password.</source>
        <translation>Die meisten Server senden nur für angemeldete Benutzer: Setzen Sie mail.smtp.username und mail.smtp.password.</translation>
    </message>
    <message>
        <source>The setting %1 is not right.</source>
        <translation>Die Einstellung %1 stimmt nicht.</translation>
    </message>
    <message>
        <source>Connected to %1, encrypted, its certificate is trusted.</source>
        <translation>Mit %1 verbunden, verschlüsselt, dem Zertifikat wird vertraut.</translation>
    </message>
    <message>
        <source>No mail server is set. Set smtps://host:465, or smtp://host:587 for a server with STARTTLS.</source>
        <translation>Es ist kein Mailserver eingetragen. Tragen Sie smtps://host:465 ein, oder smtp://host:587 für einen Server mit STARTTLS.</translation>
    </message>
    <message>
        <source>The address must look like smtps://host:465 or smtp://host:587.</source>
        <translation>Die Adresse muss aussehen wie smtps://host:465 oder smtp://host:587.</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Set those in mail.smtp.username and mail.smtp.password.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Tragen Sie diese unter mail.smtp.username und mail.smtp.password ein.</translation>
    </message>
    <message>
        <source>The address must end after the port.</source>
        <translation>Die Adresse muss nach dem Port enden.</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535; usual are 465 (smtps) and 587 (smtp).</source>
        <translation>Der Port muss zwischen 1 und 65535 liegen; üblich sind 465 (smtps) und 587 (smtp).</translation>
    </message>
    <message>
        <source>Port 465 speaks TLS from the first byte. Write smtps:// instead of smtp://.</source>
        <translation>Port 465 spricht vom ersten Byte an TLS. Schreiben Sie smtps:// statt smtp://.</translation>
    </message>
    <message>
        <source>A password is set, but no user name. Set the user name.</source>
        <translation>Ein Passwort ist eingetragen, aber kein Benutzername. Tragen Sie den Benutzernamen ein.</translation>
    </message>
    <message>
        <source>A user name is set, but no password. Set the password.</source>
        <translation>Ein Benutzername ist eingetragen, aber kein Passwort. Tragen Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>The file does not exist or cannot be read. Set the path of a PEM file, or nothing to trust what the system trusts.</source>
        <translation>Die Datei gibt es nicht oder sie ist nicht lesbar. Tragen Sie den Pfad einer PEM-Datei ein, oder nichts, um dem zu vertrauen, dem das System vertraut.</translation>
    </message>
    <message>
        <source>No sender is set. Set the practice&apos;s e-mail address.</source>
        <translation>Es ist kein Absender eingetragen. Tragen Sie die E-Mail-Adresse der Praxis ein.</translation>
    </message>
    <message>
        <source>This is not one plain e-mail address, such as desk@practice.example.</source>
        <translation>Das ist keine einzelne, einfache E-Mail-Adresse wie empfang@praxis.example.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The file in this place is a database, but not one of Anteroom. Nothing was changed. Choose another profile folder.</source>
        <translation>Die Datei an dieser Stelle ist eine Datenbank, aber keine von Anteroom. Es wurde nichts geändert. Wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>The store of this practice was made by a newer Anteroom (schema %1, this program knows %2). Nothing was changed. Install the newer version.</source>
        <translation>Der Datenspeicher dieser Praxis stammt von einem neueren Anteroom (Schema %1, dieses Programm kennt %2). Es wurde nichts geändert. Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>The profile folder cannot be made. Nothing was changed. Check the place and its permissions, or choose another.</source>
        <translation>Der Profilordner lässt sich nicht anlegen. Es wurde nichts geändert. Prüfen Sie Ort und Rechte, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The profile folder is on a network drive, where the store is not safe. Nothing was changed. Choose a folder on a disk of this computer.</source>
        <translation>Der Profilordner liegt auf einem Netzlaufwerk, wo der Datenspeicher nicht sicher ist. Es wurde nichts geändert. Wählen Sie einen Ordner auf einem Laufwerk dieses Computers.</translation>
    </message>
    <message>
        <source>There is no practice in this profile folder yet. Nothing was changed. Run &quot;anteroomctl init&quot; to make one, or choose another folder.</source>
        <translation>In diesem Profilordner gibt es noch keine Praxis. Es wurde nichts geändert. Legen Sie mit „anteroomctl init“ eine an, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program is using the store of this practice and did not let go of it in time. Nothing was changed. Close other Anteroom windows or commands, or try again.</source>
        <translation>Ein anderes Programm benutzt den Datenspeicher dieser Praxis und hat ihn nicht rechtzeitig freigegeben. Es wurde nichts geändert. Schließen Sie andere Fenster oder Befehle von Anteroom, oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Make room on it and try again.</source>
        <translation>Der Datenträger ist voll. Es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store of this practice cannot be written: its file or folder is read-only. Nothing was changed. Allow writing there and try again.</source>
        <translation>Der Datenspeicher dieser Praxis lässt sich nicht beschreiben: Seine Datei oder sein Ordner ist schreibgeschützt. Es wurde nichts geändert. Erlauben Sie dort das Schreiben und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store of this practice is damaged. Nothing was changed. Keep the file as it is and restore the latest backup.</source>
        <translation>Der Datenspeicher dieser Praxis ist beschädigt. Es wurde nichts geändert. Lassen Sie die Datei, wie sie ist, und stellen Sie die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The store refused an entry that contradicts another one. Nothing was changed.</source>
        <translation>Der Datenspeicher hat einen Eintrag abgelehnt, der einem anderen widerspricht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The store of this practice cannot be opened. Nothing was changed. Check that its folder exists and is yours.</source>
        <translation>Der Datenspeicher dieser Praxis lässt sich nicht öffnen. Es wurde nichts geändert. Prüfen Sie, ob es seinen Ordner gibt und ob er Ihnen gehört.</translation>
    </message>
    <message>
        <source>Reading or writing the disk failed (code %1). Nothing was changed. Check the disk and try again.</source>
        <translation>Lesen oder Schreiben auf dem Datenträger ist misslungen (Code %1). Es wurde nichts geändert. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store refused a statement (code %1). Nothing was changed. This is a defect of Anteroom; please report it with the code.</source>
        <translation>Der Datenspeicher hat eine Anweisung abgelehnt (Code %1). Es wurde nichts geändert. Das ist ein Fehler von Anteroom; bitte melden Sie ihn mit dem Code.</translation>
    </message>
    <message>
        <source>The disk failed while the change was being saved. Look whether it was saved before you try again, and check the disk.</source>
        <translation>Der Datenträger versagte, während die Änderung gespeichert wurde. Bitte nachsehen, ob sie gespeichert wurde, bevor Sie es noch einmal versuchen, und den Datenträger prüfen.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>ddd d MMMM yyyy</source>
        <translation>ddd d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Mail: tentative session</source>
        <translation>Mail: vorläufige Sitzung</translation>
    </message>
    <message>
        <source>Confirmation mail</source>
        <translation>Bestätigungsmail</translation>
    </message>
    <message>
        <source>Mail: new time</source>
        <translation>Mail: neue Zeit</translation>
    </message>
    <message>
        <source>Cancellation mail</source>
        <translation>Absagemail</translation>
    </message>
    <message>
        <source>Mail: video link</source>
        <translation>Mail: Videolink</translation>
    </message>
    <message>
        <source>Reminder mail</source>
        <translation>Erinnerungsmail</translation>
    </message>
    <message>
        <source>sent %1, %2</source>
        <translation>gesendet: %1, %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>in the calendar</source>
        <translation>im Kalender</translation>
    </message>
    <message>
        <source>goes out later</source>
        <translation>geht später ab</translation>
    </message>
    <message>
        <source>goes out %1, %2</source>
        <translation>geht ab: %1, %2</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>being removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>No show</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>In line</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Zoom meeting</source>
        <translation>Zoom-Meeting</translation>
    </message>
    <message>
        <source>Practice calendar</source>
        <translation>Praxiskalender</translation>
    </message>
    <message>
        <source>Psychologist&apos;s calendar</source>
        <translation>Kalender der Fachperson</translation>
    </message>
    <message>
        <source>held while you can undo</source>
        <translation>wartet, noch rücknehmbar</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <extracomment>How a date is written, in the letters of QDate::toString(): &quot;Thu 4 March&quot;</extracomment>
        <translation>ddd d. MMMM</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>How a date is written in a narrow column, in the letters of QDate::toString(): &quot;Thu 4 Mar&quot;</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>waits for the link</source>
        <translation>wartet auf den Link</translation>
    </message>
    <message>
        <source>Zoom cannot be reached.</source>
        <translation>Zoom ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Google Calendar cannot be reached.</source>
        <translation>Google Kalender ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached.</source>
        <translation>Der Mailserver ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell whoever looks after Anteroom.</source>
        <translation>Versuchen Sie es erneut; bleibt es dabei, sagen Sie es der Person, die Anteroom betreut.</translation>
    </message>
    <message>
        <source>Anteroom tries again by itself. Nothing is lost. If it stays so, tell whoever looks after Anteroom.</source>
        <translation>Anteroom versucht es von selbst erneut. Nichts geht verloren. Bleibt es dabei, sagen Sie es der Person, die Anteroom betreut.</translation>
    </message>
    <message>
        <source>Anteroom tries again by itself. Nothing is lost.</source>
        <translation>Anteroom versucht es von selbst erneut. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
</context>
<context>
    <name>ZoomCheck</name>
    <message>
        <source>the chat is saved automatically</source>
        <translation>der Chat wird automatisch gespeichert</translation>
    </message>
    <message>
        <source>participants may save the chat</source>
        <translation>Teilnehmende dürfen den Chat speichern</translation>
    </message>
    <message>
        <source>speech may be transcribed live</source>
        <translation>Gesprochenes darf live mitgeschrieben werden</translation>
    </message>
    <message>
        <source>the full transcript can be read in the meeting</source>
        <translation>die ganze Abschrift ist im Meeting lesbar</translation>
    </message>
    <message>
        <source>participants may save captions or transcripts</source>
        <translation>Teilnehmende dürfen Untertitel oder Abschriften speichern</translation>
    </message>
    <message>
        <source>captions may be made from speech</source>
        <translation>aus Gesprochenem dürfen Untertitel entstehen</translation>
    </message>
    <message>
        <source>meetings may be streamed live</source>
        <translation>Meetings dürfen live übertragen werden</translation>
    </message>
    <message>
        <source>the host may have an AI write a summary</source>
        <translation>der Host darf eine KI zusammenfassen lassen</translation>
    </message>
    <message>
        <source>participants may ask an AI about the meeting</source>
        <translation>Teilnehmende dürfen eine KI zum Meeting befragen</translation>
    </message>
    <message>
        <source>meetings are recorded automatically</source>
        <translation>Meetings werden automatisch aufgezeichnet</translation>
    </message>
    <message>
        <source>recordings are transcribed automatically</source>
        <translation>Aufzeichnungen werden automatisch abgeschrieben</translation>
    </message>
    <message>
        <source>recordings keep the chat</source>
        <translation>Aufzeichnungen enthalten den Chat</translation>
    </message>
    <message>
        <source>recordings keep the captions</source>
        <translation>Aufzeichnungen enthalten die Untertitel</translation>
    </message>
    <message>
        <source>The Zoom app has every scope that Anteroom needs.</source>
        <translation>Die Zoom-App hat jeden Scope, den Anteroom braucht.</translation>
    </message>
    <message>
        <source>Zoom user %1 is not active.</source>
        <translation>Der Zoom-Benutzer %1 ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Let the user accept the invitation, or activate it in Zoom under User Management.</source>
        <translation>Lassen Sie die Einladung annehmen, oder aktivieren Sie den Benutzer in Zoom unter Benutzerverwaltung.</translation>
    </message>
    <message>
        <source>Zoom user %1 has no licence; Zoom may end its meetings early.</source>
        <translation>Der Zoom-Benutzer %1 hat keine Lizenz; Zoom beendet seine Meetings vielleicht vorzeitig.</translation>
    </message>
    <message>
        <source>Assign a licence to the user in Zoom under User Management.</source>
        <translation>Geben Sie dem Benutzer in Zoom unter Benutzerverwaltung eine Lizenz.</translation>
    </message>
    <message>
        <source>Zoom user %1 is active and licensed.</source>
        <translation>Der Zoom-Benutzer %1 ist aktiv und lizenziert.</translation>
    </message>
    <message>
        <source>Zoom user %1 can hold end-to-end encrypted meetings.</source>
        <translation>Der Zoom-Benutzer %1 kann Ende-zu-Ende-verschlüsselte Meetings abhalten.</translation>
    </message>
    <message>
        <source>Switch on &quot;Allow use of end-to-end encryption&quot; in the Zoom web portal under Settings, Security, or set zoom.meeting.encryption to enhanced.</source>
        <translation>Schalten Sie im Zoom-Webportal unter Einstellungen, Sicherheit „Verwendung von Ende-zu-Ende-Verschlüsselung zulassen“ ein, oder setzen Sie zoom.meeting.encryption auf enhanced.</translation>
    </message>
    <message>
        <source>Zoom does not say whether user %1 can hold end-to-end encrypted meetings.</source>
        <translation>Zoom sagt nicht, ob der Benutzer %1 Ende-zu-Ende-verschlüsselte Meetings abhalten kann.</translation>
    </message>
    <message>
        <source>End-to-end encryption is switched off for Zoom user %1.</source>
        <translation>Für den Zoom-Benutzer %1 ist die Ende-zu-Ende-Verschlüsselung abgeschaltet.</translation>
    </message>
    <message>
        <source>Zoom user %1: %2 (%3). Read from Zoom, not changed.</source>
        <translation>Zoom-Benutzer %1: %2 (%3). Von Zoom gelesen, nicht geändert.</translation>
    </message>
    <message>
        <source>Switch it off for this user in the Zoom web portal under Settings.</source>
        <translation>Schalten Sie es für diesen Benutzer im Zoom-Webportal unter Einstellungen ab.</translation>
    </message>
    <message>
        <source>Zoom user %1: nothing saves chats, transcripts or recordings by itself. Whether participants take screenshots cannot be read from Zoom.</source>
        <translation>Zoom-Benutzer %1: Nichts speichert von selbst Chats, Abschriften oder Aufzeichnungen. Ob Teilnehmende Bildschirmfotos machen, lässt sich aus Zoom nicht ablesen.</translation>
    </message>
    <message>
        <source>No psychologist has a Zoom user.</source>
        <translation>Keine Fachperson hat einen Zoom-Benutzer.</translation>
    </message>
    <message>
        <source>Enter the Zoom user of every psychologist who holds video sessions.</source>
        <translation>Tragen Sie den Zoom-Benutzer jeder Fachperson ein, die Videositzungen abhält.</translation>
    </message>
    <message>
        <source>Zoom account</source>
        <translation>Zoom-Konto</translation>
    </message>
    <message>
        <source>Zoom accepts the account id, client id and client secret.</source>
        <translation>Zoom akzeptiert Account-ID, Client-ID und Client-Secret.</translation>
    </message>
    <message>
        <source>Zoom user %1</source>
        <translation>Zoom-Benutzer %1</translation>
    </message>
</context>
<context>
    <name>anteroom::appointments::AppointmentDelegate</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>anteroom::appointments::AppointmentsModel</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>anteroom::appointments::AppointmentsTable</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>anteroom::appointments::AppointmentsView</name>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Nothing was lost; what you see may be out of date.</source>
        <translation>Es ist nichts verloren; was Sie sehen, ist vielleicht nicht aktuell.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No sessions ahead</source>
        <translation>Keine Sitzungen in Sicht</translation>
    </message>
    <message>
        <source>Sessions from today on stand here.</source>
        <translation>Hier stehen die Sitzungen ab heute.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Keine passende Sitzung</translation>
    </message>
    <message>
        <source>There may be some on other days.</source>
        <translation>An anderen Tagen gibt es vielleicht welche.</translation>
    </message>
    <message>
        <source>Search all days</source>
        <translation>Alle Tage durchsuchen</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts zu klären</translation>
    </message>
    <message>
        <source>Meetings, events and mails are in line.</source>
        <translation>Meetings, Kalendereinträge und E-Mails sind in Ordnung.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Other filters may find some.</source>
        <translation>Andere Filter finden vielleicht welche.</translation>
    </message>
</context>
<context>
    <name>anteroom::appointments::FilterBar</name>
    <message>
        <source>Search sessions by patient</source>
        <translation>Sitzungen nach Patient/in suchen</translation>
    </message>
    <message>
        <source>Patient’s name or e-mail</source>
        <translation>Name oder E-Mail</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Today and later</source>
        <translation>Heute und später</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Nächste 7 Tage</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangene</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Only what needs attention</source>
        <translation>Nur was zu klären ist</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>All psychologists</source>
        <translation>Alle Fachpersonen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht…</translation>
    </message>
</context>
<context>
    <name>anteroom::appointments::SelectionBar</name>
    <message>
        <source>%1 · %2, %3 · %4</source>
        <comment>patient, day, time, psychologist</comment>
        <translation>%1 · %2, %3 · %4</translation>
    </message>
    <message>
        <source>No session selected in the list</source>
        <translation>Keine Sitzung in der Liste ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see what can be done with it.</source>
        <translation>Wählen Sie eine, um zu sehen, was sich mit ihr tun lässt.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking</name>
    <message>
        <source>The link does not lead to Google Calendar, so it was not opened. The session is not affected.</source>
        <translation>Der Link führt nicht zu Google Kalender, daher wurde er nicht geöffnet. Die Sitzung ist davon nicht betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>Undo for %n second(s), then it is sent</source>
        <translation>
            <numerusform>%n Sekunde lang rücknehmbar, dann wird gesendet</numerusform>
            <numerusform>%n Sekunden lang rücknehmbar, dann wird gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>the link stops working</source>
        <translation>der Link wird ungültig</translation>
    </message>
    <message>
        <source>same link</source>
        <translation>gleicher Link</translation>
    </message>
    <message>
        <source>new link</source>
        <translation>neuer Link</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies)</source>
        <translation>
            <numerusform>%n Kalendereintrag</numerusform>
            <numerusform>%n Kalendereinträge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 mail to the patient</source>
        <translation>1 E-Mail an Patient/in</translation>
    </message>
    <message>
        <source>no mail, as mail is not set up</source>
        <translation>keine E-Mail, da E-Mail nicht eingerichtet ist</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) removed</source>
        <translation>
            <numerusform>%n Kalendereintrag entfernt</numerusform>
            <numerusform>%n Kalendereinträge entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>no mail, as none was sent before</source>
        <translation>keine E-Mail, da bisher keine gesendet wurde</translation>
    </message>
    <message>
        <source>Taken back. Nothing was sent.</source>
        <translation>Zurückgenommen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The file could not be saved: %1. The session is not affected; save it in another folder.</source>
        <translation>Die Datei konnte nicht gespeichert werden: %1. Die Sitzung ist davon nicht betroffen; speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <comment>day, from, until</comment>
        <translation>%1, %2–%3</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::BookingFields</name>
    <message>
        <source>P&amp;sychologist</source>
        <translation>F&amp;achperson</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>H&amp;ow</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Choose a patient from the list, or enter a new one.</source>
        <translation>Wählen Sie jemanden aus der Liste, oder legen Sie neu an.</translation>
    </message>
    <message>
        <source>Choose a psychologist.</source>
        <translation>Wählen Sie eine Fachperson.</translation>
    </message>
    <message>
        <source>%1 already has a session from %2 to %3.</source>
        <translation>%1 hat schon eine Sitzung von %2 bis %3.</translation>
    </message>
    <message>
        <source>&amp;Tentative, confirm later</source>
        <translation>&amp;Vorläufig, später bestätigen</translation>
    </message>
    <message>
        <source>There is no psychologist yet: add one in the settings, under Psychologists.</source>
        <translation>Es gibt noch keine Fachperson: Fügen Sie in den Einstellungen unter Fachpersonen eine hinzu.</translation>
    </message>
    <message>
        <source>There is no psychologist yet: whoever looks after Anteroom adds one in the settings.</source>
        <translation>Es gibt noch keine Fachperson: Wer Anteroom betreut, fügt sie in den Einstellungen hinzu.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::BookingPanel</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Move session</source>
        <translation>Sitzung verschieben</translation>
    </message>
    <message>
        <source>Move it all the same</source>
        <translation>Trotzdem verschieben</translation>
    </message>
    <message>
        <source>Move and tell the patient</source>
        <translation>Verschieben und Bescheid geben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Book tentatively</source>
        <translation>Vorläufig buchen</translation>
    </message>
    <message>
        <source>Book and invite</source>
        <translation>Buchen und einladen</translation>
    </message>
    <message>
        <source>This session is running now.</source>
        <translation>Diese Sitzung läuft gerade.</translation>
    </message>
    <message>
        <source>Whoever is in its room may be put out. Press again to go on.</source>
        <translation>Wer in ihrem Raum ist, wird vielleicht hinausgesetzt. Drücken Sie noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Was Sie eingegeben haben, ist noch da.</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Verschoben auf %1</translation>
    </message>
    <message>
        <source>Not moved: choose one of the ways out of the clash.</source>
        <translation>Nicht verschoben: Wählen Sie erst einen Ausweg aus der Überschneidung.</translation>
    </message>
    <message>
        <source>Not booked: choose one of the ways out of the clash.</source>
        <translation>Nicht gebucht: Wählen Sie erst einen Ausweg aus der Überschneidung.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::CancelPanel</name>
    <message>
        <source>Cancel session</source>
        <translation>Sitzung absagen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>Übliche Gründe</translation>
    </message>
    <message>
        <source>Patient is ill</source>
        <translation>Patient/in ist krank</translation>
    </message>
    <message>
        <source>Patient asked</source>
        <translation>Auf Wunsch von Patient/in</translation>
    </message>
    <message>
        <source>Psychologist is ill</source>
        <translation>Fachperson ist krank</translation>
    </message>
    <message>
        <source>What follows: %1.</source>
        <translation>Was folgt: %1.</translation>
    </message>
    <message>
        <source>This session is running now.</source>
        <translation>Diese Sitzung läuft gerade.</translation>
    </message>
    <message>
        <source>Whoever is in its room is put out. Press again to go on.</source>
        <translation>Wer in ihrem Raum ist, wird hinausgesetzt. Drücken Sie noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>End it and cancel</source>
        <translation>Beenden und absagen</translation>
    </message>
    <message>
        <source>Say why the session is cancelled.</source>
        <translation>Geben Sie an, warum die Sitzung abgesagt wird.</translation>
    </message>
    <message>
        <source>Cancelled: %1, %2</source>
        <translation>Abgesagt: %1, %2</translation>
    </message>
    <message>
        <source>Needed. Kept with the session; the patient does not read it.</source>
        <translation>Nötig. Wird bei der Sitzung aufbewahrt; Patienten lesen es nicht.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::ContactEditor</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Mails about coming sessions go to a new address by themselves.</source>
        <translation>E-Mails zu kommenden Sitzungen gehen von selbst an die neue Adresse.</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Kann leer bleiben</translation>
    </message>
    <message>
        <source>Save the contact details of %1</source>
        <translation>Kontaktdaten von %1 speichern</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The contact details of %1 are corrected.</source>
        <translation>Die Kontaktdaten von %1 sind berichtigt.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::ContactLines</name>
    <message>
        <source>Copy the e-mail address of %1</source>
        <translation>E-Mail-Adresse von %1 kopieren</translation>
    </message>
    <message>
        <source>Copy the phone number of %1</source>
        <translation>Telefonnummer von %1 kopieren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>address or number, name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Correct the contact details of %1</source>
        <translation>Kontaktdaten von %1 berichtigen</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::DecisionCard</name>
    <message>
        <source>Move the session too</source>
        <translation>Sitzung mitverschieben</translation>
    </message>
    <message>
        <source>Put the event back</source>
        <translation>Kalendereintrag zurücksetzen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Cancel the session…</source>
        <translation>Sitzung absagen…</translation>
    </message>
    <message>
        <source>The session is moved.</source>
        <translation>Die Sitzung ist verschoben.</translation>
    </message>
    <message>
        <source>The event is put back where the session is.</source>
        <translation>Der Kalendereintrag kommt wieder dorthin, wo die Sitzung ist.</translation>
    </message>
    <message>
        <source>The event stays as it is until the session changes.</source>
        <translation>Der Kalendereintrag bleibt so, bis sich die Sitzung ändert.</translation>
    </message>
    <message>
        <source>Somebody deleted the event in the practice&apos;s calendar.</source>
        <translation>Jemand hat den Termin im Kalender der Praxis gelöscht.</translation>
    </message>
    <message>
        <source>Somebody deleted the event in the psychologist&apos;s calendar.</source>
        <translation>Jemand hat den Termin im Kalender der Fachperson gelöscht.</translation>
    </message>
    <message>
        <source>Somebody changed the event&apos;s text in the practice&apos;s calendar.</source>
        <translation>Jemand hat den Text des Termins im Kalender der Praxis geändert.</translation>
    </message>
    <message>
        <source>Somebody changed the event&apos;s text in the psychologist&apos;s calendar.</source>
        <translation>Jemand hat den Text des Termins im Kalender der Fachperson geändert.</translation>
    </message>
    <message>
        <source>Somebody made the event a whole day&apos;s in the practice&apos;s calendar.</source>
        <translation>Jemand hat den Termin im Kalender der Praxis ganztägig gemacht.</translation>
    </message>
    <message>
        <source>Somebody made the event a whole day&apos;s in the psychologist&apos;s calendar.</source>
        <translation>Jemand hat den Termin im Kalender der Fachperson ganztägig gemacht.</translation>
    </message>
    <message>
        <source>Somebody moved the event in the practice&apos;s calendar: %1</source>
        <translation>Jemand hat den Termin im Kalender der Praxis verschoben: %1</translation>
    </message>
    <message>
        <source>Somebody moved the event in the psychologist&apos;s calendar: %1</source>
        <translation>Jemand hat den Termin im Kalender der Fachperson verschoben: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::JoinSession</name>
    <message>
        <source>Join – opens at %1</source>
        <translation>Beitreten – öffnet um %1</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Opening the room…</source>
        <translation>Raum wird geöffnet…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Room not ready yet</source>
        <translation>Raum noch nicht bereit</translation>
    </message>
    <message>
        <source>Room closed</source>
        <translation>Raum geschlossen</translation>
    </message>
    <message>
        <source>It is too early: the room opens at %1. Nothing was opened.</source>
        <translation>Es ist zu früh: Der Raum öffnet um %1. Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>Join – opens %1 at %2</source>
        <comment>day, time</comment>
        <translation>Beitreten – öffnet %1 um %2</translation>
    </message>
    <message>
        <source>It is too early: the room opens %1 at %2. Nothing was opened.</source>
        <comment>day, time</comment>
        <translation>Es ist zu früh: Der Raum öffnet %1 um %2. Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>Room opened</source>
        <translation>Raum geöffnet</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Erneut beitreten</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::LinkCard</name>
    <message>
        <source>The stored link does not lead to Zoom, so it is neither shown nor opened. The session itself is not affected; check the Zoom settings.</source>
        <translation>Der gespeicherte Link führt nicht zu Zoom, daher wird er weder angezeigt noch geöffnet. Die Sitzung selbst ist nicht betroffen; prüfen Sie die Zoom-Einstellungen.</translation>
    </message>
    <message>
        <source>This session has no Zoom meeting.</source>
        <translation>Diese Sitzung hat kein Zoom-Meeting.</translation>
    </message>
    <message>
        <source>There is no link, because the Zoom meeting could not be made.</source>
        <translation>Es gibt keinen Link, weil das Zoom-Meeting nicht angelegt werden konnte.</translation>
    </message>
    <message>
        <source>This session gets no Zoom meeting.</source>
        <translation>Diese Sitzung bekommt kein Zoom-Meeting.</translation>
    </message>
    <message>
        <source>The session has begun before its Zoom meeting could be made.</source>
        <translation>Die Sitzung begann, bevor ihr Zoom-Meeting angelegt werden konnte.</translation>
    </message>
    <message>
        <source>The link is not shown at this desk.</source>
        <translation>Der Link wird an diesem Arbeitsplatz nicht angezeigt.</translation>
    </message>
    <message>
        <source>The link appears here as soon as Zoom has made the meeting.</source>
        <translation>Der Link erscheint hier, sobald Zoom das Meeting angelegt hat.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy passcode</source>
        <translation>Kenncode kopieren</translation>
    </message>
    <message>
        <source>Zoom link</source>
        <translation>Zoom-Link</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Kenncode</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::MoveSummary</name>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>What follows: %1.</source>
        <translation>Was folgt: %1.</translation>
    </message>
    <message>
        <source>Then: choose another time, psychologist or place</source>
        <translation>Dann: Wählen Sie eine andere Zeit, Fachperson oder einen anderen Ort</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Dann: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::OverlapHelp</name>
    <message>
        <source>Psychologists who are free then</source>
        <translation>Fachpersonen, die dann frei sind</translation>
    </message>
    <message>
        <source>Next free time</source>
        <translation>Nächste freie Zeit</translation>
    </message>
    <message>
        <source>Book anyway…</source>
        <translation>Trotzdem buchen…</translation>
    </message>
    <message>
        <source>Nobody else is free then.</source>
        <translation>Sonst ist dann niemand frei.</translation>
    </message>
    <message>
        <source>Free then:</source>
        <translation>Dann frei:</translation>
    </message>
    <message>
        <source>There is no free time within the working hours of the next four weeks.</source>
        <translation>In den Arbeitszeiten der nächsten vier Wochen ist nichts frei.</translation>
    </message>
    <message>
        <source>&amp;Reason for the overlap</source>
        <translation>&amp;Grund der Überschneidung</translation>
    </message>
    <message>
        <source>Move anyway…</source>
        <translation>Trotzdem verschieben…</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::PatientPicker</name>
    <message>
        <source>Name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Patient/in</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Kann leer bleiben</translation>
    </message>
    <message>
        <source>Search instead</source>
        <translation>Stattdessen suchen</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>New patient “%1”</source>
        <translation>„%1“ neu anlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es); arrow keys and Enter choose.</source>
        <translation>
            <numerusform>%n Treffer; Pfeiltasten und Enter wählen.</numerusform>
            <numerusform>%n Treffer; Pfeiltasten und Enter wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>Vor&amp;name</translation>
    </message>
    <message>
        <source>L&amp;ast name</source>
        <translation>Nac&amp;hname</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>Pho&amp;ne</source>
        <translation>&amp;Telefon</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::PsychologistBox</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::RegeneratePanel</name>
    <message>
        <source>New meeting</source>
        <translation>Neues Meeting</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Somebody has the link who should not</source>
        <translation>Jemand hat den Link, der ihn nicht haben soll</translation>
    </message>
    <message>
        <source>Make a new meeting</source>
        <translation>Neues Meeting anlegen</translation>
    </message>
    <message>
        <source>The old room is closed at once. Calendar and mail tell of the new link as soon as Zoom has made the meeting.</source>
        <translation>Der alte Raum wird sofort geschlossen. Kalender und Mail nennen den neuen Link, sobald Zoom das Meeting angelegt hat.</translation>
    </message>
    <message>
        <source>The old room stays open until calendar and mail have told of the new link.</source>
        <translation>Der alte Raum bleibt offen, bis Kalender und Mail den neuen Link genannt haben.</translation>
    </message>
    <message>
        <source>This session is running now.</source>
        <translation>Diese Sitzung läuft gerade.</translation>
    </message>
    <message>
        <source>Whoever is in its room is put out. Press again to go on.</source>
        <translation>Wer in ihrem Raum ist, wird hinausgesetzt. Drücken Sie noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>End it and make a new one</source>
        <translation>Beenden und neu anlegen</translation>
    </message>
    <message>
        <source>Say why the session gets a new meeting.</source>
        <translation>Sagen Sie, warum die Sitzung ein neues Meeting bekommt.</translation>
    </message>
    <message>
        <source>A new meeting is on its way.</source>
        <translation>Ein neues Meeting ist unterwegs.</translation>
    </message>
    <message>
        <source>Needed. Kept with the session; the patient does not read it.</source>
        <translation>Nötig. Wird bei der Sitzung aufbewahrt; Patienten lesen es nicht.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::RetryResult</name>
    <message>
        <source>The session of %1 is in line again.</source>
        <translation>Die Sitzung von %1 ist wieder in Ordnung.</translation>
    </message>
    <message>
        <source>The session of %1 is still not in line.</source>
        <translation>Die Sitzung von %1 ist noch nicht in Ordnung.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::SessionActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Absagen…</translation>
    </message>
    <message>
        <source>The session is confirmed.</source>
        <translation>Die Sitzung ist bestätigt.</translation>
    </message>
    <message>
        <source>The session is marked as completed.</source>
        <translation>Die Sitzung ist als abgeschlossen vermerkt.</translation>
    </message>
    <message>
        <source>Noted that the patient did not come.</source>
        <translation>Vermerkt, dass niemand erschienen ist.</translation>
    </message>
    <message>
        <source>Trying again what is not in line.</source>
        <translation>Was nicht in Ordnung ist, wird neu versucht.</translation>
    </message>
    <message>
        <source>The link is copied. It leaves the clipboard after 20 seconds.</source>
        <translation>Der Link ist kopiert. Nach 20 Sekunden verlässt er die Zwischenablage.</translation>
    </message>
    <message>
        <source>New meeting…</source>
        <translation>Neues Meeting…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Putting right what was changed at Zoom or in a calendar.</source>
        <translation>Was bei Zoom oder in einem Kalender geändert wurde, wird berichtigt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Looking again…</source>
        <translation>Wird erneut geprüft…</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::SessionCopies</name>
    <message>
        <source>Add to Google</source>
        <translation>Zu Google hinzufügen</translation>
    </message>
    <message>
        <source>Save .ics</source>
        <translation>.ics speichern</translation>
    </message>
    <message>
        <source>A copy of your own: it does not follow later changes.</source>
        <translation>Eine eigene Kopie: Sie folgt späteren Änderungen nicht.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderdateien (*.ics)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::SessionHeader</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgesagt: %1</translation>
    </message>
    <message>
        <source>For the patient: %1 (%2)</source>
        <translation>Für Patient/in: %1 (%2)</translation>
    </message>
    <message>
        <source>The patient accepted the invitation.</source>
        <translation>Die Einladung wurde angenommen.</translation>
    </message>
    <message>
        <source>The patient declined the invitation.</source>
        <translation>Die Einladung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The patient answered the invitation with maybe.</source>
        <translation>Die Einladung wurde mit „Vielleicht“ beantwortet.</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::SessionPanel</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>What follows by itself</source>
        <translation>Was von selbst folgt</translation>
    </message>
    <message>
        <source>This session cannot be shown</source>
        <translation>Diese Sitzung lässt sich nicht anzeigen</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>anteroom::booking::WhenFields</name>
    <message>
        <source>Usual lengths</source>
        <translation>Übliche Dauern</translation>
    </message>
    <message>
        <source>Free times of the day</source>
        <translation>Freie Zeiten des Tages</translation>
    </message>
    <message>
        <source>Which of the two hours</source>
        <translation>Welche der beiden Stunden</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>M&amp;inutes</source>
        <translation>&amp;Minuten</translation>
    </message>
    <message>
        <source>Time in %1</source>
        <translation>Zeit in %1</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>Wählen Sie eine Zeit.</translation>
    </message>
    <message>
        <source>Choose a day and a time.</source>
        <translation>Wählen Sie Tag und Zeit.</translation>
    </message>
    <message>
        <source>This time comes twice on that day, as the clocks go back. Choose which one.</source>
        <translation>Diese Zeit gibt es an dem Tag zweimal, weil die Uhren zurückgestellt werden. Wählen Sie, welche.</translation>
    </message>
    <message>
        <source>This time does not exist on that day, as the clocks go forward. Choose another time.</source>
        <translation>Diese Zeit gibt es an dem Tag nicht, weil die Uhren vorgestellt werden. Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>No free time in the working hours of that day</source>
        <translation>In den Arbeitszeiten dieses Tages ist nichts frei</translation>
    </message>
    <message>
        <source>Free that day</source>
        <translation>An diesem Tag frei</translation>
    </message>
    <message>
        <source>The first %1 (UTC%2)</source>
        <translation>Das erste Mal %1 (UTC%2)</translation>
    </message>
    <message>
        <source>The second %1 (UTC%2)</source>
        <translation>Das zweite Mal %1 (UTC%2)</translation>
    </message>
    <message>
        <source>There is no such day: “%1”.</source>
        <translation>Diesen Tag gibt es nicht: „%1“.</translation>
    </message>
    <message>
        <source>This is no time of day: “%1”.</source>
        <translation>Das ist keine Uhrzeit: „%1“.</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>Wählen Sie einen Tag.</translation>
    </message>
    <message>
        <source>Free that day, among others</source>
        <translation>An diesem Tag unter anderem frei</translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::DashboardView</name>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>Guten Morgen, %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>Guten Tag, %1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>Guten Abend, %1</translation>
    </message>
    <message>
        <source>What you see may be older. Nothing that was saved is lost.</source>
        <translation>Was Sie sehen, ist vielleicht älter. Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n session(s)</source>
        <translation>
            <numerusform>Morgen: %n Sitzung</numerusform>
            <numerusform>Morgen: %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow: no sessions</source>
        <translation>Morgen: keine Sitzungen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them not in line</source>
        <translation>
            <numerusform>%1, %n davon zu klären</numerusform>
            <numerusform>%1, %n davon zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n session(s), all in line</source>
        <translation>
            <numerusform>Morgen: %n Sitzung, alles in Ordnung</numerusform>
            <numerusform>Morgen: %n Sitzungen, alles in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The five days after: %n session(s)</source>
        <translation>
            <numerusform>Die fünf Tage danach: %n Sitzung</numerusform>
            <numerusform>Die fünf Tage danach: %n Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::NeedsYou</name>
    <message>
        <source>Needs you</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>All sessions of the next 24 hours are in line</source>
        <translation>Alle Sitzungen der nächsten 24 Stunden sind in Ordnung</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried again at %1: it is still not in line.</source>
        <translation>Um %1 neu versucht: noch nicht in Ordnung.</translation>
    </message>
    <message>
        <source>Not in line yet</source>
        <translation>Noch nicht in Ordnung</translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::NextCard</name>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>More for this session</source>
        <translation>Mehr zu dieser Sitzung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Nothing booked for today or tomorrow</source>
        <translation>Für heute und morgen ist nichts gebucht</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Just over</source>
        <translation>Gerade vorbei</translation>
    </message>
    <message>
        <source>Now · until %1</source>
        <translation>Jetzt · bis %1</translation>
    </message>
    <message>
        <source>Next · %1</source>
        <translation>Als Nächstes · %1</translation>
    </message>
    <message>
        <source>Next · %1 at %2</source>
        <translation>Als Nächstes · %1 um %2</translation>
    </message>
    <message>
        <source>Now · until %1 · %2 with %3</source>
        <comment>time, patient, psychologist</comment>
        <translation>Jetzt · bis %1 · %2 bei %3</translation>
    </message>
    <message>
        <source>Now · until %1 · %2</source>
        <comment>time, patient</comment>
        <translation>Jetzt · bis %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Now · %n session(s) running</source>
        <translation>
            <numerusform>Jetzt · %n Sitzung läuft</numerusform>
            <numerusform>Jetzt · %n Sitzungen laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::SessionLights</name>
    <message>
        <source>Room ready</source>
        <translation>Raum bereit</translation>
    </message>
    <message>
        <source>Room waits for Undo</source>
        <translation>Raum wartet, rücknehmbar</translation>
    </message>
    <message>
        <source>Room on its way</source>
        <translation>Raum in Arbeit</translation>
    </message>
    <message>
        <source>Too late for a room</source>
        <translation>Zu spät für einen Raum</translation>
    </message>
    <message>
        <source>Room needs you</source>
        <translation>Raum: zu klären</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Invitation waits for Undo</source>
        <translation>Einladung wartet, rücknehmbar</translation>
    </message>
    <message>
        <source>Invitation on its way</source>
        <translation>Einladung unterwegs</translation>
    </message>
    <message>
        <source>Too late to invite</source>
        <translation>Zu spät zum Einladen</translation>
    </message>
    <message>
        <source>Invitation needs you</source>
        <translation>Einladung: zu klären</translation>
    </message>
    <message>
        <source>In the calendar</source>
        <translation>Im Kalender</translation>
    </message>
    <message>
        <source>Calendar waits for Undo</source>
        <translation>Kalender wartet, rücknehmbar</translation>
    </message>
    <message>
        <source>Calendar on its way</source>
        <translation>Kalender in Arbeit</translation>
    </message>
    <message>
        <source>Too late for the calendar</source>
        <translation>Zu spät für den Kalender</translation>
    </message>
    <message>
        <source>Calendar needs you</source>
        <translation>Kalender: zu klären</translation>
    </message>
    <message>
        <source>Room: trying again</source>
        <translation>Raum: neuer Versuch</translation>
    </message>
    <message>
        <source>Invitation: trying again</source>
        <translation>Einladung: neuer Versuch</translation>
    </message>
    <message>
        <source>Calendar: trying again</source>
        <translation>Kalender: neuer Versuch</translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::SetUpCard</name>
    <message>
        <source>A psychologist, with whom sessions are booked</source>
        <translation>Eine Fachperson, bei der Sitzungen gebucht werden</translation>
    </message>
    <message>
        <source>Add a psychologist</source>
        <translation>Fachperson hinzufügen</translation>
    </message>
    <message>
        <source>Mail, so that patients are told what was booked</source>
        <translation>E-Mail, damit Patienten erfahren, was gebucht ist</translation>
    </message>
    <message>
        <source>Set up mail</source>
        <translation>E-Mail einrichten</translation>
    </message>
    <message>
        <source>Zoom, so that video sessions get their link</source>
        <translation>Zoom, damit Videositzungen ihren Link bekommen</translation>
    </message>
    <message>
        <source>Set up Zoom</source>
        <translation>Zoom einrichten</translation>
    </message>
    <message>
        <source>Google Calendar, so that sessions stand in calendars</source>
        <translation>Google Kalender, damit Sitzungen dort stehen</translation>
    </message>
    <message>
        <source>Set up Google Calendar</source>
        <translation>Google Kalender einrichten</translation>
    </message>
    <message>
        <source>Still to be set up</source>
        <translation>Noch einzurichten</translation>
    </message>
    <message>
        <source>Whatever you do not use can stay as it is.</source>
        <translation>Was Sie nicht benutzen, kann so bleiben.</translation>
    </message>
    <message>
        <source>Whoever looks after Anteroom, at a desk of the administration, sets this up in the settings.</source>
        <translation>Das richtet ein, wer Anteroom betreut: in den Einstellungen, an einem Arbeitsplatz der Verwaltung.</translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::TodayCard</name>
    <message>
        <source>Today&apos;s sessions</source>
        <translation>Die heutigen Sitzungen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No sessions today</source>
        <translation>Heute keine Sitzungen</translation>
    </message>
    <message>
        <source>What is booked for today appears here.</source>
        <translation>Was für heute gebucht ist, erscheint hier.</translation>
    </message>
    <message>
        <source>Sessions for today appear here.</source>
        <translation>Sitzungen für heute erscheinen hier.</translation>
    </message>
    <message>
        <source>Book a session</source>
        <translation>Sitzung buchen</translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::TodayModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>zu klären</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 jetzt</translation>
    </message>
    <message>
        <source>not in line yet</source>
        <translation>noch nicht in Ordnung</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::TroubleLine</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 · %2 at %3</source>
        <translation>%1 · %2 um %3</translation>
    </message>
    <message>
        <source>Open the session of %1</source>
        <translation>Sitzung von %1 öffnen</translation>
    </message>
    <message>
        <source>Retry for %1</source>
        <translation>Erneut versuchen für %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more thing(s) of this session not in line.</source>
        <translation>
            <numerusform>%1 Und noch %n Sache dieser Sitzung ist zu klären.</numerusform>
            <numerusform>%1 Und noch %n Sachen dieser Sitzung sind zu klären.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird versucht…</translation>
    </message>
    <message>
        <source>This is not done yet, although the session is about to begin.</source>
        <translation>Das ist noch nicht fertig, obwohl die Sitzung gleich beginnt.</translation>
    </message>
    <message>
        <source>Anteroom keeps trying. Retry makes it try at once.</source>
        <translation>Anteroom versucht es weiter. Mit „Erneut versuchen“ sofort.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Repair puts right what was changed at Zoom or in a calendar.</source>
        <translation>„Reparieren“ berichtigt, was bei Zoom oder in einem Kalender geändert wurde.</translation>
    </message>
    <message>
        <source>The session has begun: its room and events stay as they are.</source>
        <translation>Die Sitzung hat begonnen: Raum und Kalendereinträge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Repair for %1</source>
        <translation>Reparieren für %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::BrowserPage</name>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Your browser would open this page now</source>
        <translation>Ihr Browser würde jetzt diese Seite öffnen</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>This is a demonstration: its meetings are not at Zoom, and nothing leaves this computer. The part of the address that lets its bearer in is not shown.</source>
        <translation>Dies ist eine Demonstration: Ihre Meetings sind nicht bei Zoom, und nichts verlässt diesen Computer. Der Teil der Adresse, der Zutritt gibt, wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>Back to Anteroom</source>
        <translation>Zurück zu Anteroom</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::DemoPage</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Cannot be reached. Sessions are booked all the same; their meetings wait until it is back.</source>
        <translation>Nicht erreichbar. Sitzungen werden trotzdem gebucht; ihre Meetings warten, bis Zoom wieder da ist.</translation>
    </message>
    <message>
        <source>Google Calendar</source>
        <translation>Google Kalender</translation>
    </message>
    <message>
        <source>Cannot be reached. Events wait until it is back.</source>
        <translation>Nicht erreichbar. Kalendereinträge warten, bis Google wieder da ist.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Cannot be reached. Mails wait until it is back.</source>
        <translation>Nicht erreichbar. E-Mails warten, bis der Server wieder da ist.</translation>
    </message>
    <message>
        <source>Zoom, Google and mail</source>
        <translation>Zoom, Google und E-Mail</translation>
    </message>
    <message>
        <source>Make one slow or let it fail, and see what becomes of the sessions.</source>
        <translation>Bremsen Sie einen Dienst oder lassen Sie ihn ausfallen, und sehen Sie, was aus den Sitzungen wird.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Meetings: %1 waiting, %2 started, %3 deleted</source>
        <translation>Meetings: %1 wartend, %2 gestartet, %3 gelöscht</translation>
    </message>
    <message>
        <source>Events: %1 in calendars, %2 deleted</source>
        <translation>Einträge: %1 in Kalendern, %2 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) received</source>
        <translation>
            <numerusform>%n E-Mail empfangen</numerusform>
            <numerusform>%n E-Mails empfangen</numerusform>
        </translation>
    </message>
    <message>
        <source>A practice on this computer only; nothing leaves it, and nothing is kept: when the window is closed, sessions, mails and settings are gone.</source>
        <translation>Eine Praxis nur auf diesem Computer: Nichts verlässt ihn, und nichts wird aufbewahrt. Wird das Fenster geschlossen, sind Sitzungen, E-Mails und Einstellungen weg.</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::DeskSwitch</name>
    <message>
        <source>&amp;Psychologist</source>
        <translation>&amp;Fachperson</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Wer sitzt hier</translation>
    </message>
    <message>
        <source>The window shows what this person may see and do.</source>
        <translation>Das Fenster zeigt, was diese Person sehen und tun darf.</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::Desktop</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::MailModel</name>
    <message>
        <source>New: %1, to %2, %3</source>
        <translation>Neu: %1, an %2, %3</translation>
    </message>
    <message>
        <source>%1, to %2, %3</source>
        <comment>subject, address, time</comment>
        <translation>%1, an %2, %3</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::MailReader</name>
    <message>
        <source>%1 – %2</source>
        <comment>file, method of a calendar file</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>Text der E-Mail</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <comment>address, time</comment>
        <translation>An %1, %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Angehängt: %1</translation>
    </message>
    <message>
        <source>There is no plain text in this mail.</source>
        <translation>In dieser E-Mail steht kein reiner Text.</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::MailsCard</name>
    <message>
        <source>Mails received</source>
        <translation>Empfangene E-Mails</translation>
    </message>
    <message>
        <source>No mail yet</source>
        <translation>Noch keine E-Mail</translation>
    </message>
    <message>
        <source>What patients would receive appears here. Book a session, and its confirmation arrives.</source>
        <translation>Hier erscheint, was Patienten empfangen würden. Buchen Sie eine Sitzung, und ihre Bestätigung trifft ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s)</source>
        <translation>
            <numerusform>%n E-Mail</numerusform>
            <numerusform>%n E-Mails</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1 um %2</translation>
    </message>
</context>
<context>
    <name>anteroom::gui::RemoteSwitch</name>
    <message>
        <source>Up</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>service, condition</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answers after three seconds. The window does not wait for it.</source>
        <translation>Antwortet nach drei Sekunden. Das Fenster wartet nicht darauf.</translation>
    </message>
    <message>
        <source>Works again. What waited is tried again by itself; Retry on a session does it at once.</source>
        <translation>Funktioniert wieder. Was gewartet hat, wird von selbst wiederholt; „Erneut versuchen“ an einer Sitzung tut es sofort.</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Funktioniert.</translation>
    </message>
</context>
<context>
    <name>anteroom::health::AccountState</name>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Not kept in line since</source>
        <translation>Nicht nachgeführt seit</translation>
    </message>
    <message>
        <source>The account in the settings</source>
        <translation>Das Konto aus den Einstellungen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>When, and what: &quot;today, 9:46: Zoom does not answer.&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>anteroom::health::AlertList</name>
    <message>
        <source>Connect Google</source>
        <translation>Google verbinden</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) wait(s) for it.</source>
        <translation>
            <numerusform>%n Sitzung wartet darauf.</numerusform>
            <numerusform>%n Sitzungen warten darauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: changed by somebody</source>
        <translation>%1, %2: von jemandem geändert</translation>
    </message>
    <message>
        <source>%1, %2: not made by this practice</source>
        <translation>%1, %2: nicht von dieser Praxis angelegt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>anteroom::health::Figures</name>
    <message>
        <source>Nothing was tried in the last 24 hours.</source>
        <translation>In den letzten 24 Stunden wurde nichts versucht.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>of %n attempt(s) worked</source>
        <translation>
            <numerusform>von %n Versuch gelang</numerusform>
            <numerusform>von %n Versuchen gelangen</numerusform>
        </translation>
    </message>
    <message>
        <source>on average</source>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>95 of 100 took no longer</source>
        <translation>95 von 100 dauerten nicht länger</translation>
    </message>
</context>
<context>
    <name>anteroom::health::HealthView</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not in line</source>
        <translation>
            <numerusform>%n Sitzung zu klären</numerusform>
            <numerusform>%n Sitzungen zu klären</numerusform>
        </translation>
    </message>
    <message>
        <source>A service does not work</source>
        <translation>Ein Dienst ist gestört</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n Sache zu klären</numerusform>
            <numerusform>%n Sachen zu klären</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A service and its state: &quot;Zoom: works&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What you see may be older. Nothing that was saved is lost.</source>
        <translation>Was Sie sehen, ist vielleicht älter. Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>anteroom::health::HostLimits</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Meetings made or changed today, of those Zoom allows. The count begins anew at %1.</source>
        <translation>Heute erstellte oder geänderte Meetings, von denen, die Zoom erlaubt. Um %1 beginnt die Zählung neu.</translation>
    </message>
</context>
<context>
    <name>anteroom::health::ServiceCard</name>
    <message>
        <source>Reconnect…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Reconnect %1: opens its settings</source>
        <translation>%1 neu verbinden: öffnet die Einstellungen</translation>
    </message>
    <message>
        <source>Set up %1: opens its settings</source>
        <translation>%1 einrichten: öffnet die Einstellungen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry what waits for %1</source>
        <translation>Erneut versuchen, was auf %1 wartet</translation>
    </message>
</context>
<context>
    <name>anteroom::health::StoreCard</name>
    <message>
        <source>Data store and key</source>
        <translation>Datenspeicher und Schlüssel</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Vault key</source>
        <translation>Tresorschlüssel</translation>
    </message>
    <message>
        <source>Deleting is paused since</source>
        <translation>Löschen ruht seit</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>The data store could not be read just now. What you see is older.</source>
        <translation>Der Datenspeicher konnte eben nicht gelesen werden. Was Sie sehen, ist älter.</translation>
    </message>
    <message>
        <source>fits; given in the environment</source>
        <translation>passt; aus einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>fits; from this computer&apos;s keychain</source>
        <translation>passt; aus dem Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>When, and what: &quot;yesterday, 9:46: 3 meetings at Zoom&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Old data deleted</source>
        <translation>Nach Fristablauf gelöscht</translation>
    </message>
</context>
<context>
    <name>anteroom::health::TroubleList</name>
    <message>
        <source>What did not work</source>
        <translation>Was nicht geklappt hat</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried again at %1: it is still not in line.</source>
        <translation>Um %1 neu versucht: noch nicht in Ordnung.</translation>
    </message>
    <message>
        <source>Trying again everything that waits or did not work.</source>
        <translation>Alles, was wartet oder nicht geklappt hat, wird erneut versucht.</translation>
    </message>
    <message>
        <source>No session needs you</source>
        <translation>Keine Sitzung zu klären</translation>
    </message>
    <message>
        <source>Retry everything</source>
        <translation>Alles erneut versuchen</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::ConnectGoogle</name>
    <message>
        <source>Connect Google</source>
        <translation>Google verbinden</translation>
    </message>
    <message>
        <source>Somebody has signed in. Connect again to change who, or when it has ended.</source>
        <translation>Jemand ist angemeldet. Verbinden Sie erneut, um zu wechseln oder wenn die Anmeldung abgelaufen ist.</translation>
    </message>
    <message>
        <source>Opens Google&apos;s page in the browser, where you sign in. Save the file first.</source>
        <translation>Öffnet die Seite von Google im Browser, auf der Sie sich anmelden. Speichern Sie zuerst die Datei.</translation>
    </message>
    <message>
        <source>Waiting for the browser, five minutes at most…</source>
        <translation>Warten auf den Browser, höchstens fünf Minuten…</translation>
    </message>
    <message>
        <source>Google is connected. What waited for it goes now.</source>
        <translation>Google ist verbunden. Was darauf wartete, geht jetzt.</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::ConnectionTest</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Nothing is changed by a test.</source>
        <translation>Ein Test ändert nichts.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>It works. Tested at %1.</source>
        <translation>Es funktioniert. Getestet um %1.</translation>
    </message>
    <message>
        <source>It does not work yet. Tested at %1.</source>
        <translation>Es funktioniert noch nicht. Getestet um %1.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>The settings have changed since the last test.</source>
        <translation>Die Einstellungen haben sich seit dem letzten Test geändert.</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Speichern und testen</translation>
    </message>
    <message>
        <source>Test connection: %1</source>
        <translation>Verbindung testen: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::DeskPage</name>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>Kept on this computer only. Whoever can use this computer&apos;s account can change who sits here.</source>
        <translation>Nur auf diesem Computer aufbewahrt. Wer das Konto dieses Computers benutzen kann, kann auch ändern, wer hier sitzt.</translation>
    </message>
    <message>
        <source>&amp;Psychologist</source>
        <translation>&amp;Fachperson</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Who sits here</source>
        <translation>&amp;Wer sitzt hier</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>There is no psychologist yet; add one under Psychologists.</source>
        <translation>Es gibt noch keine Fachperson; legen Sie unter „Fachpersonen“ eine an.</translation>
    </message>
    <message>
        <source>In effect when Anteroom is started again.</source>
        <translation>Gilt, wenn Anteroom neu gestartet wird.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>5 seconds</source>
        <translation>5 Sekunden</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 Sekunden</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 Sekunden</translation>
    </message>
    <message>
        <source>One minute</source>
        <translation>Eine Minute</translation>
    </message>
    <message>
        <source>Time for &amp;Undo</source>
        <translation>Zeit zum &amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Moves and cancellations are held back this long.</source>
        <translation>So lange werden Verschiebungen und Absagen zurückgehalten.</translation>
    </message>
    <message>
        <source>The practice, its psychologists, Zoom, Google Calendar and mail are set up where the administration sits.</source>
        <translation>Praxis, Fachpersonen, Zoom, Google Kalender und Mail werden dort eingerichtet, wo die Verwaltung sitzt.</translation>
    </message>
    <message>
        <source>In effect until the window is closed; here nothing is kept.</source>
        <translation>Gilt, bis das Fenster geschlossen wird; hier wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>A demonstration cannot change its language while it runs. Close it, and start it with: %1</source>
        <translation>Eine Demonstration kann ihre Sprache nicht wechseln, während sie läuft. Schließen Sie sie und starten Sie sie mit: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::PsychologistForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>As patients read it.</source>
        <translation>Wie Patienten ihn lesen.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Zoom user</source>
        <translation>&amp;Zoom-Benutzer</translation>
    </message>
    <message>
        <source>The address with which this person signs in to Zoom. Empty: no Zoom meetings.</source>
        <translation>Die Adresse, mit der sich diese Person bei Zoom anmeldet. Leer: keine Zoom-Meetings.</translation>
    </message>
    <message>
        <source>Google &amp;calendar</source>
        <translation>Google-&amp;Kalender</translation>
    </message>
    <message>
        <source>The calendar&apos;s ID, from its settings in Google Calendar. Empty: only the practice calendar.</source>
        <translation>Die ID des Kalenders, aus seinen Einstellungen in Google Kalender. Leer: nur der Praxiskalender.</translation>
    </message>
    <message>
        <source>&amp;Working hours</source>
        <translation>&amp;Arbeitszeiten</translation>
    </message>
    <message>
        <source>For example Mon-Fri 08:00-18:00, Sat 09:00-12:00.</source>
        <translation>Zum Beispiel Mon-Fri 08:00-18:00, Sat 09:00-12:00.</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>Ze&amp;itzone</translation>
    </message>
    <message>
        <source>Empty: the practice&apos;s.</source>
        <translation>Leer: die der Praxis.</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::PsychologistsPage</name>
    <message>
        <source>Psychologists</source>
        <translation>Fachpersonen</translation>
    </message>
    <message>
        <source>Add psychologist</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Psychologists; Enter edits</source>
        <translation>Fachpersonen; Enter bearbeitet</translation>
    </message>
    <message>
        <source>No psychologists yet</source>
        <translation>Noch keine Fachpersonen</translation>
    </message>
    <message>
        <source>Sessions can be booked once there is one.</source>
        <translation>Sitzungen lassen sich buchen, sobald es eine gibt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>no Zoom user</source>
        <translation>kein Zoom-Benutzer</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>New psychologist</source>
        <translation>Neue Fachperson</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::SecretEdit</name>
    <message>
        <source>Show what is being typed while held down</source>
        <translation>Zeigt die Eingabe, solange gedrückt</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Eingeben…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Enter %1</source>
        <translation>%1 eingeben</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Hinterlegt</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht hinterlegt</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::SettingField</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>Set by %1 in the environment.</source>
        <translation>Aus %1 in der Umgebung.</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::SettingsPage</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Needed to make Zoom meetings.</source>
        <translation>Nötig, um Zoom-Meetings anzulegen.</translation>
    </message>
    <message>
        <source>Needed to write into Google Calendar.</source>
        <translation>Nötig, um in Google Kalender einzutragen.</translation>
    </message>
    <message>
        <source>Needed to send mails.</source>
        <translation>Nötig, um E-Mails zu senden.</translation>
    </message>
    <message>
        <source>A password needs a user name.</source>
        <translation>Ein Passwort braucht einen Benutzernamen.</translation>
    </message>
    <message>
        <source>A user name needs a password.</source>
        <translation>Ein Benutzername braucht ein Passwort.</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Einstellungen gespeichert</translation>
    </message>
    <message>
        <source>Nothing was saved; what you typed is still here.</source>
        <translation>Es wurde nichts gespeichert; Ihre Eingaben sind noch da.</translation>
    </message>
</context>
<context>
    <name>anteroom::settings::SettingsView</name>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Psychologists</source>
        <translation>Fachpersonen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Google Calendar</source>
        <translation>Google Kalender</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::DeskButton</name>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>At this desk: %1</source>
        <translation>An diesem Arbeitsplatz: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::FirstRunPage</name>
    <message>
        <source>Welcome to Anteroom</source>
        <translation>Willkommen bei Anteroom</translation>
    </message>
    <message>
        <source>Two things are needed to begin. Both can be changed later in the settings.</source>
        <translation>Für den Anfang wird zweierlei gebraucht. Beides lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>&amp;Name of the practice</source>
        <translation>&amp;Name der Praxis</translation>
    </message>
    <message>
        <source>As patients read it in their mails</source>
        <translation>Wie Patienten ihn in ihren E-Mails lesen</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>Ze&amp;itzone</translation>
    </message>
    <message>
        <source>Type a city, for example Sydney or Berlin</source>
        <translation>Geben Sie eine Stadt ein, zum Beispiel Sydney oder Berlin</translation>
    </message>
    <message>
        <source>Create practice</source>
        <translation>Praxis einrichten</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::PracticeViews</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::ProblemPage</name>
    <message>
        <source>The key of the practice could not be read</source>
        <translation>Der Schlüssel der Praxis war nicht lesbar</translation>
    </message>
    <message>
        <source>A setting stands in the way</source>
        <translation>Eine Einstellung steht im Weg</translation>
    </message>
    <message>
        <source>The practice could not be opened</source>
        <translation>Die Praxis ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::QuitNotice</name>
    <message>
        <source>Not everything is sent yet</source>
        <translation>Noch nicht alles gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) still wait for Zoom, Google Calendar or mail.</source>
        <translation>
            <numerusform>%n Sitzung wartet noch auf Zoom, Google Kalender oder E-Mail.</numerusform>
            <numerusform>%n Sitzungen warten noch auf Zoom, Google Kalender oder E-Mail.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. It goes on by itself when Anteroom is started again, or with “anteroomctl sync --until-idle”.</source>
        <translation>Nichts geht verloren. Es geht von selbst weiter, sobald Anteroom wieder gestartet wird, oder mit „anteroomctl sync --until-idle“.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::Rail</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::RailButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>view, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::SessionPanels</name>
    <message>
        <source>Discarded what was typed.</source>
        <translation>Eingaben verworfen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::StateButton</name>
    <message>
        <source>State of the practice: %1</source>
        <translation>Stand der Praxis: %1</translation>
    </message>
    <message>
        <source>Everything is where it should be</source>
        <translation>Alles ist, wo es hingehört</translation>
    </message>
    <message>
        <source>Show the sessions that this is about</source>
        <translation>Zeigt die Sitzungen, um die es geht</translation>
    </message>
    <message>
        <source>No session waits for it</source>
        <translation>Keine Sitzung wartet darauf</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::ToastCard</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::ToastStack</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::TopBar</name>
    <message>
        <source>Search patients</source>
        <translation>Patienten suchen</translation>
    </message>
    <message>
        <source>Search patients (%1)</source>
        <comment>shortcut</comment>
        <translation>Patienten suchen (%1)</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>New session (%1)</source>
        <comment>shortcut</comment>
        <translation>Neue Sitzung (%1)</translation>
    </message>
</context>
<context>
    <name>anteroom::shell::WindowActions</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go to messages</source>
        <translation>Zu den Meldungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>anteroom::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1: copied</source>
        <translation>%1: kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Leaves the clipboard after %n second(s).</source>
        <translation>
            <numerusform>Verlässt nach %n Sekunde die Zwischenablage.</numerusform>
            <numerusform>Verlässt nach %n Sekunden die Zwischenablage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::widgets::DateField</name>
    <message>
        <source>fri, tomorrow, 3.3.</source>
        <translation>fr, morgen, 3.3.</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
    <message>
        <source>Open calendar (Alt+Down)</source>
        <translation>Kalender öffnen (Alt+Runter)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>anteroom::widgets::DeliveryRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Anzeigen: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::widgets::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>anteroom::widgets::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>anteroom::widgets::TimeField</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
</TS>
