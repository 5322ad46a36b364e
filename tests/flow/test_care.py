# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an admin sees of the services, and how a session is put right that somebody changed at Zoom or Google."""

import practice
from practice import FlowCase, event_start, instant_of, meeting_start, messages, pick, wall


class Health(FlowCase):
    def health(self):
        status = self.practice.do("status")
        return {service["service"]: service for service in status["health"]["services"]}, status["alerts"]

    def test_services_are_unused_and_then_work(self):
        before, alerts = self.health()
        self.assertEqual([before[name]["state"] for name in ("zoom", "calendar", "mail")], ["unused"] * 3)
        self.practice.book(self.ada, wall())
        self.practice.sync()
        services, alerts = self.health()
        for name in ("zoom", "calendar", "mail"):
            self.assertEqual(services[name]["state"], "working", services[name])
            self.assertEqual(services[name]["last24h"]["successRate"], 1)
            self.assertIsNotNone(services[name]["lastSuccess"])
            self.assertIsNone(services[name]["staleSince"])
        # The meeting and the token for it; two events and their token.
        self.assertEqual(services["zoom"]["last24h"]["attempts"], 2)
        self.assertEqual(services["calendar"]["last24h"]["attempts"], 3)
        self.assertEqual(alerts, [])

    def test_an_outage_is_said_with_its_reason_and_ends(self):
        self.sandbox.down("zoom")
        self.practice.book(self.ada, wall())
        self.practice.sync(timeout=1)
        services, _ = self.health()
        self.assertEqual(services["zoom"]["state"], "failing")
        self.assertIsNotNone(services["zoom"]["staleSince"])
        self.assertTrue(services["zoom"]["words"].strip() and services["zoom"]["remedy"].strip())
        self.assertEqual(services["mail"]["state"] in ("unused", "working"), True)
        self.sandbox.up("zoom")
        self.practice.sync()
        services, _ = self.health()
        self.assertEqual((services["zoom"]["state"], services["zoom"]["staleSince"]), ("working", None))
        self.assertGreater(services["zoom"]["last24h"]["retries"], 0)

    def test_a_secret_that_is_wrong_asks_for_signing_in(self):
        self.practice.book(self.ada, wall())
        self.practice.sync(environment={"ZOOM_CLIENT_SECRET": "wrong"})
        services, alerts = self.health()
        self.assertEqual((services["zoom"]["state"], services["zoom"]["signInRequired"]), ("sign-in-needed", True))
        # One alert, with the session that waits for it; it says more than that there was no token.
        self.assertEqual([(alert["code"], alert["sessions"], alert["cure"]) for alert in alerts],
                         [(services["zoom"]["failure"]["code"], 1, None)])
        self.assertTrue(alerts[0]["text"].strip() and alerts[0]["remedy"].strip())


class Repair(FlowCase):
    def test_repair_makes_true_what_somebody_changed(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        shown = self.assertInLine(booking)
        meeting = self.sandbox.state().live_meetings()[0]
        self.sandbox.zoom("PATCH", f"/meetings/{meeting['id']}", {
            "password": "Other123", "start_time": "2040-01-02T03:04:05Z", "settings": {"waiting_room": False}})
        event = self.sandbox.state().live_events("ada@example.org")[0]
        self.sandbox.google("PATCH", f"/calendars/ada@example.org/events/{event['id']}", {
            "start": {"dateTime": "2040-01-02T03:00:00Z"}, "end": {"dateTime": "2040-01-02T04:00:00Z"}})

        self.practice.do("repair", booking)
        self.practice.sync()
        after = self.assertInLine(booking)
        state = self.sandbox.state()
        meeting = state.live_meetings()[0]
        self.assertEqual(pick(meeting, "password", "passcode"), shown["meetingPassword"])
        self.assertEqual(meeting_start(meeting), instant_of(wall()))
        self.assertIs(self.sandbox.zoom("GET", f"/meetings/{meeting['id']}")["settings"]["waiting_room"], True)
        self.assertEqual({event_start(event) for event in state.live_events()}, {instant_of(wall())})
        self.assertEqual(after["meetingPassword"], shown["meetingPassword"])
        self.assertEqual(after["zoomJoinUrl"], pick(meeting, "join_url", "joinUrl", "link"))
        # With each passcode Zoom makes another link; whoever has the old one is told.
        self.assertNotEqual(after["zoomJoinUrl"], shown["zoomJoinUrl"])
        self.assertEqual(len(messages(after, "link", "sent")), 1)

    def test_a_room_that_somebody_deleted_comes_back_and_its_link_is_sent(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        shown = self.assertInLine(booking)
        self.sandbox.zoom_meeting(self.sandbox.state().live_meetings()[0]["id"], exists=False)
        self.practice.do("repair", booking)
        self.practice.sync()
        after = self.assertInLine(booking)
        self.assertNotEqual(after["zoomJoinUrl"], shown["zoomJoinUrl"])
        self.assertEqual(len(messages(after, "link", "sent")), 1)

    def test_a_cancelled_session_is_not_repaired(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.do("cancel", booking, "--reason", "ill")
        refused = self.practice.refused("repair", booking)
        self.assertEqual([field for field, _ in refused.errors], ["status"])


if __name__ == "__main__":
    practice.main()
