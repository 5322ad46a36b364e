// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/figures.h"
#include "tests/fault/matrixcase.h"
#include "tests/fault/outcometable.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace anteroom;
using namespace anteroom::fault;
using namespace Qt::StringLiterals;

/// Every step × every fault × every moment of dying × how long it lasts.
class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFaultAtEveryStepComesIntoLine_data();
    void everyFaultAtEveryStepComesIntoLine();
    void cleanupTestCase();

private:
    void playAll(Step step, size_t fault);
    CaseResult playOne(const MatrixCase &matrixCase);
    void check(const MatrixCase &matrixCase, const CaseResult &result);
    static char expected(Step step, size_t fault);

    std::unique_ptr<World> m_world;
    int m_cases = 0;
    quint64 m_events = 0;
    QStringList m_failures;
    QString m_seen; ///< the row of the table as it was found
};

// What goes wrong on purpose need not be told of a hundred thousand times.
void TestMatrix::initTestCase()
{
    QLoggingCategory::setFilterRules(u"anteroom.*=false"_s);
}

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

// All cases of a fault in one world, as long as all goes well: no case pays for what another one left behind.
CaseResult TestMatrix::playOne(const MatrixCase &matrixCase)
{
    if (!m_world) {
        m_world = std::make_unique<World>(1, practiceFor(matrixCase.step));
    }
    const quint64 before = m_world->time.events();
    CaseResult result = play(*m_world, matrixCase);
    m_events += m_world->time.events() - before;
    if (!result.violations.isEmpty()) {
        m_world.reset();
    }
    return result;
}

void TestMatrix::playAll(Step step, size_t fault)
{
    m_world.reset();
    for (int persistence = 0; persistence < persistences; ++persistence) {
        MatrixCase matrixCase{step, fault, Persistence(persistence)};
        const CaseResult plain = playOne(matrixCase);
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
            check(matrixCase, playOne(matrixCase));
        }
    }
}

void TestMatrix::everyFaultAtEveryStepComesIntoLine_data()
{
    QTest::addColumn<int>("step");
    for (size_t step = 0; step < allSteps; ++step) {
        QTest::newRow(std::string(name(Step(step))).c_str()) << int(step);
    }
}

void TestMatrix::everyFaultAtEveryStepComesIntoLine()
{
    QFETCH(const int, step);
    QElapsedTimer timer;
    timer.start();
    m_world.reset();
    m_failures.clear();
    m_seen.clear();
    m_events = 0;
    const int before = m_cases;
    for (size_t fault = 0; fault < faultsOf(Step(step)); ++fault) {
        playAll(Step(step), fault);
    }
    const QString figures = u"fault matrix: %1 cases, %2 events, %3 violations, %4 s"_s.arg(m_cases - before)
                                .arg(m_events)
                                .arg(m_failures.size())
                                .arg(double(timer.elapsed()) / 1000, 0, 'f', 1);
    qInfo("%s: %s", qPrintable(figures), qPrintable(m_seen));
    leaveFigures(u"matrix-"_s + QLatin1StringView(QTest::currentDataTag()), figures);
    for (const QString &failure : m_failures.mid(0, 20)) {
        qWarning("%s", qPrintable(failure));
    }
    QCOMPARE(m_failures.size(), 0);
}

void TestMatrix::cleanupTestCase()
{
    m_world.reset();
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "test_matrix.moc"
