// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"

#include <QLabel>
#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::BookingScene;
using testing::need;

/// What is held for Undo says so for as long as it is, and no longer.
class TestUndoTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSessionSaysSoUntilTheTimeIsOver();
    void theTimeIsTheOneOfWhatIsHeldFirst();

private:
    static bool isHeldOnScreen(BookingScene &scene);
};

bool TestUndoTime::isHeldOnScreen(BookingScene &scene)
{
    const QList<QLabel *> labels = scene.part<QWidget>("sessionDeliveries").findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [](const QLabel *label) { return label->text() == u"held while you can undo"_s; });
}

void TestUndoTime::theSessionSaysSoUntilTheTimeIsOver()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("sessionDeliveries"));
    need(scene.workplace->bookings().cancel(id, u"Jo is ill."_s));
    QTRY_VERIFY(isHeldOnScreen(scene));
    // Nothing is written when it ends, so that no change of the store tells.
    scene.workplace->blockSignals(true);
    scene.practice.clock.advance(10s);
    QTRY_VERIFY(!isHeldOnScreen(scene));
}

void TestUndoTime::theTimeIsTheOneOfWhatIsHeldFirst()
{
    service::AppointmentRow row;
    QVERIFY(!row.heldUntil());
    const base::Instant now = base::fromMs(1'000'000);
    for (const auto until : {std::optional(now + 9s), std::optional<base::Instant>(), std::optional(now + 4s)}) {
        service::Delivery delivery;
        delivery.heldUntil = until;
        row.deliveries.push_back(delivery);
    }
    QCOMPARE(row.heldUntil(), std::optional(now + 4s));
}

QTEST_MAIN(TestUndoTime)
#include "test_undotime.moc"
