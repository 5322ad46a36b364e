// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/matrixcase.h"
#include "tests/fault/outcometable.h"

#include <QElapsedTimer>
#include <QTest>

using namespace anteroom;
using namespace anteroom::fault;
using namespace Qt::StringLiterals;

/// Every step × every fault × every moment of dying × how long it lasts.
class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultAtEveryStepComesIntoLine_data();
    void everyFaultAtEveryStepComesIntoLine();
    void cleanupTestCase();

private:
    void playAll(Step step, size_t fault);
    void check(const MatrixCase &matrixCase, const CaseResult &result);
    static char expected(Step step, size_t fault);

    int m_cases = 0;
    quint64 m_events = 0;
    QStringList m_failures;
    QString m_seen; ///< the row of the table as it was found
};

char TestMatrix::expected(Step step, size_t fault)
{
    if (size_t(step) < httpSteps) {
        return httpOutcomes[size_t(step)][fault];
    }
    return step < Step::StoreConnect ? mailOutcomes[size_t(step) - httpSteps][fault]
                                     : storeOutcomes[size_t(step) - httpSteps - mailSteps][fault];
}

void TestMatrix::check(const MatrixCase &matrixCase, const CaseResult &result)
{
    ++m_cases;
    if (!result.violations.isEmpty()) {
        m_failures << describe(matrixCase) + u": "_s + result.violations.join(u"; "_s);
    }
    if (!result.struck) {
        m_failures << describe(matrixCase) + u": it never came to this step"_s;
    }
}

void TestMatrix::playAll(Step step, size_t fault)
{
    World world(1);
    for (int persistence = 0; persistence < persistences; ++persistence) {
        MatrixCase matrixCase{step, fault, Persistence(persistence)};
        const CaseResult plain = play(world, matrixCase);
        check(matrixCase, plain);
        if (persistence == 0) {
            const char letter = step >= Step::StoreConnect ? 'r' : !plain.result ? '-' : "dfu"[int(*plain.result)];
            m_seen += QLatin1Char(letter);
            if (letter != expected(step, fault)) {
                m_failures << describe(matrixCase) + u": ended as "_s + QLatin1Char(letter);
            }
        }
        matrixCase.place = plain.place;
        for (int crash = 1; crash < crashPoints; ++crash) {
            matrixCase.crash = CrashPoint(crash);
            check(matrixCase, play(world, matrixCase));
        }
    }
    m_events += world.time.events();
}

void TestMatrix::everyFaultAtEveryStepComesIntoLine_data()
{
    QTest::addColumn<int>("step");
    for (size_t step = 0; step < allSteps; ++step) {
        if (Step(step) != Step::GoogleChanges) {
            QTest::newRow(std::string(name(Step(step))).c_str()) << int(step);
        }
    }
}

void TestMatrix::everyFaultAtEveryStepComesIntoLine()
{
    QFETCH(const int, step);
    QElapsedTimer timer;
    timer.start();
    m_failures.clear();
    m_seen.clear();
    m_events = 0;
    const int before = m_cases;
    for (size_t fault = 0; fault < faultsOf(Step(step)); ++fault) {
        playAll(Step(step), fault);
    }
    qInfo("%d cases in %lld ms, %llu events: %s", m_cases - before, timer.elapsed(), m_events, qPrintable(m_seen));
    for (const QString &failure : m_failures.mid(0, 2000)) {
        qWarning("%s", qPrintable(failure));
    }
    QCOMPARE(m_failures.size(), 0);
}

void TestMatrix::cleanupTestCase()
{
    qInfo("fault matrix: %d cases", m_cases);
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "test_matrix.moc"
