// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "ui/appointments/appointmentsmodel.h"
#include "ui/appointments/selectionbar.h"

#include <QLabel>
#include <QTest>

using namespace anteroom;
using namespace anteroom::appointments;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const base::Instant now = base::fromMs(1'800'000'000'000);

service::AppointmentRow rowWithLight(domain::Light light)
{
    service::AppointmentRow row;
    row.patientName = u"Jo Doe"_s;
    row.psychologistName = u"Ada Byron"_s;
    row.start = now + 5h;
    row.length = 50min;
    row.preflight = domain::Preflight{{}, 0, now - 1h, {{u"waiting-room"_s, light, u"off"_s}}};
    return row;
}

} // namespace

/// What the table of sessions says around its cells.
class TestTableWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksAreExplainedInTheirTitles();
    void theSelectionTellsOfARedLight();
    void theSelectionLeavesOtherLightsToTheirColumn();
};

void TestTableWords::marksAreExplainedInTheirTitles()
{
    testing::ManualClock clock{now};
    const AppointmentsModel model({}, clock, QTimeZone::utc());
    for (const Column column : {CheckColumn, SyncColumn}) {
        const QString words = model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY(!words.isEmpty());
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::AccessibleDescriptionRole).toString(), words);
    }
    QVERIFY(model.headerData(PatientColumn, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(model.headerData(PatientColumn, Qt::Horizontal, Qt::DisplayRole).toString(), u"Patient"_s);
}

void TestTableWords::theSelectionTellsOfARedLight()
{
    const AppointmentLine line = lineOf(rowWithLight(domain::Light::Danger), QTimeZone::utc(), now);
    SelectionBar bar;
    bar.show(&line, {});
    const auto *reason = bar.findChild<QLabel *>(u"selectedReason"_s);
    QVERIFY(!reason->isHidden());
    QVERIFY2(reason->text().endsWith(u"The waiting room was switched off."_s), qPrintable(reason->text()));
}

void TestTableWords::theSelectionLeavesOtherLightsToTheirColumn()
{
    const AppointmentLine line = lineOf(rowWithLight(domain::Light::Attention), QTimeZone::utc(), now);
    SelectionBar bar;
    bar.show(&line, {});
    QVERIFY(bar.findChild<QLabel *>(u"selectedReason"_s)->isHidden());
}

QTEST_MAIN(TestTableWords)
#include "test_tablewords.moc"
