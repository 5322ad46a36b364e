// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of sessions with a million in it, against the plainest table that can show as many: opening, scrolling,
// jumping and filtering, each until everything in sight is painted. And one day's sessions, read.
#include "tests/bench/preparedpractice.h"
#include "tests/bench/report.h"
#include "tests/bench/timedtable.h"
#include "tests/bench/windowmodel.h"
#include "ui/appointments/appointmentstable.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr Bar bar{Bar::Side::AtMost, 1.3};
constexpr double frameOf60 = 1000.0 / 60; // ms

/// The program's table.
class ProductTable
{
public:
    explicit ProductTable(const PreparedPractice &prepared)
        : m_practice(require(compose::AppContext::open(prepared.profile()))), m_workplace(m_practice->workplace({}))
    {
        while (m_workplace.psychologists().empty()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

    /// Everything, the latest first.
    double open()
    {
        return microseconds([&] {
                   m_model = std::make_unique<appointments::AppointmentsModel>(appointments::sourceOf(m_workplace),
                                                                               m_workplace.clock(), m_workplace.zone());
                   auto view = std::make_unique<appointments::AppointmentsTable>(*m_model);
                   view->resize(TimedTable::size);
                   m_table = std::make_unique<TimedTable>(
                       std::move(view), [this](int first, int last) { return isComplete(first, last); });
                   m_table->frameAfter([&] {
                       m_table->view().show();
                       m_model->ask(everything());
                   });
               }) /
               1000;
    }

    double ask(const service::AppointmentQuery &query)
    {
        return m_table->frameAfter([&] { m_model->ask(query); });
    }

    static service::AppointmentQuery everything()
    {
        service::AppointmentQuery query;
        query.order = Qt::DescendingOrder;
        return query;
    }
    QUuid psychologist(int number) const { return m_workplace.psychologists()[size_t(number - 1)].uuid; }
    service::Workplace &workplace() { return m_workplace; }
    TimedTable &table() { return *m_table; }
    int rowCount() const { return m_model->rowCount(); }

private:
    bool isComplete(int first, int last) const
    {
        if (m_model->isSearching() || m_model->state() != appointments::AppointmentsModel::State::Ready) {
            return false;
        }
        for (int row = first; row <= last; ++row) {
            if (!m_model->line(row)) {
                return false;
            }
        }
        return true;
    }

    std::unique_ptr<compose::AppContext> m_practice;
    service::Workplace &m_workplace;
    std::unique_ptr<appointments::AppointmentsModel> m_model;
    std::unique_ptr<TimedTable> m_table;
};

/// The floor.
class FloorTable
{
public:
    explicit FloorTable(const PreparedPractice &prepared) : m_model(prepared.file()) {}

    double open()
    {
        return microseconds([&] {
                   auto view = std::make_unique<QTableView>();
                   view->setModel(&m_model);
                   view->setStyle(m_style.get());
                   view->setShowGrid(false);
                   view->setWordWrap(false);
                   view->setVerticalScrollMode(QTableView::ScrollPerPixel);
                   view->verticalHeader()->hide();
                   view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
                   view->verticalHeader()->setDefaultSectionSize(appointments::AppointmentDelegate::rowHeight());
                   view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
                   view->horizontalHeader()->setDefaultSectionSize(TimedTable::size.width() / WindowModel::columns - 2);
                   view->resize(TimedTable::size);
                   m_table = std::make_unique<TimedTable>(std::move(view), [](int, int) { return true; });
                   m_table->frameAfter([&] {
                       m_model.show("true");
                       m_table->view().show();
                   });
               }) /
               1000;
    }

    double show(const QByteArray &condition)
    {
        return m_table->frameAfter([&] { m_model.show(condition); });
    }
    double showNamed(const QByteArray &beginning)
    {
        return m_table->frameAfter([&] { m_model.showNamed(beginning); });
    }
    WindowModel &model() { return m_model; }
    TimedTable &table() { return *m_table; }

private:
    WindowModel m_model;
    std::unique_ptr<QStyle> m_style{QStyleFactory::create(u"fusion"_s)}; // not the program's own
    std::unique_ptr<TimedTable> m_table;
};

// Each in a practice just opened, so that nothing is remembered.
void measureOpening(Report &report, const PreparedPractice &prepared)
{
    const auto floor = [&] { return FloorTable(prepared).open(); };
    const auto product = [&] {
        ProductTable table(prepared);
        const double time = table.open();
        if (table.rowCount() != testing::BulkSize().bookings) {
            throw Broken(u"the table does not show everything"_s);
        }
        return time;
    };
    report.add(u"table of a million: open"_s, u"ms"_s, measure({12, 1}, floor, product), bar);
}

void measureFrames(Report &report, FloorTable &floor, ProductTable &product)
{
    constexpr int notch = 3;
    int row = 1000;
    int floorRow = 1000;
    report.add(u"scroll by a notch"_s, u"ms"_s,
               measure(
                   {16, 30}, [&] { return floor.table().frameAt(floorRow += notch); },
                   [&] { return product.table().frameAt(row += notch); }),
               bar);
    std::vector<double> jumps;
    std::vector<double> floorJumps;
    for (int i = 0; i < 300; ++i) {
        const int place = int(qint64(i) * 7'919'131 % (testing::BulkSize().bookings - 100));
        floorJumps.push_back(floor.table().frameAt(place));
        jumps.push_back(product.table().frameAt(place));
    }
    report.addLimited(u"jump anywhere (floor %1)"_s.arg(median(floorJumps), 0, 'f', 1), u"ms"_s, median(jumps),
                      frameOf60);
}

void measureFilters(Report &report, FloorTable &floor, ProductTable &product)
{
    const auto goBack = [&] {
        floor.show("true");
        product.ask(ProductTable::everything());
    };
    int turn = 0;
    const auto number = [&] { return 1 + turn++ % testing::BulkSize().psychologists; };
    report.add(u"filter by psychologist"_s, u"ms"_s,
               measure(
                   {10, 1},
                   [&] {
                       goBack();
                       return floor.show("psychologist = " + QByteArray::number(number()));
                   },
                   [&] {
                       goBack();
                       service::AppointmentQuery query = ProductTable::everything();
                       query.psychologist = product.psychologist(number());
                       return product.ask(query);
                   }),
               bar);
    report.add(u"filter by status"_s, u"ms"_s,
               measure(
                   {10, 1},
                   [&] {
                       goBack();
                       return floor.show("status = 'cancelled'");
                   },
                   [&] {
                       goBack();
                       service::AppointmentQuery query = ProductTable::everything();
                       query.status = domain::BookingStatus::Cancelled;
                       return product.ask(query);
                   }),
               bar);
}

void measureSearch(Report &report, FloorTable &floor, ProductTable &product)
{
    const QString typed = u"schmidt"_s;
    floor.model().nameEverybody(testing::BulkSize().people);
    product.ask(ProductTable::everything());
    const auto ask = [&](const QString &text) {
        service::AppointmentQuery query = ProductTable::everything();
        query.text = text;
        return product.ask(query);
    };
    const double first = ask(u"x"_s);
    int floorLetters = 0;
    int letters = 0;
    const auto next = [&typed](int &count) { return typed.left(1 + count++ % int(typed.size())); };
    const int letterCount = int(typed.size());
    report.add(u"search, each letter"_s, u"ms"_s,
               measure(
                   {10, letterCount}, [&] { return floor.showNamed(next(floorLetters).toUtf8()); },
                   [&] { return ask(next(letters)); }),
               bar);
    report.addLimited(u"search, first letter since the start"_s, u"ms"_s, first, 1000);
}

void measureTable(Report &report)
{
    const PreparedPractice prepared(u"million"_s, {});
    measureOpening(report, prepared);
    FloorTable floor(prepared);
    ProductTable product(prepared);
    floor.open();
    product.open();
    measureFrames(report, floor, product);
    measureFilters(report, floor, product);
    measureSearch(report, floor, product);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const theme::Theme theme(application);
    return runBenchmark(measureTable);
}
