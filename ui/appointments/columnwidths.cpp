// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/columnwidths.h"

#include "ui/theme/scheme.h"
#include "ui/widgets/words.h"

#include <QFontMetrics>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace anteroom::appointments {

using domain::BookingStatus;
using domain::Modality;

namespace {

int sum(const ColumnWidths::Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

template<typename Value>
QStringList namesOf(std::initializer_list<Value> values)
{
    QStringList names;
    for (const Value value : values) {
        names.append(widgets::nameOf(value));
    }
    return names;
}

/// A day and a time as the table writes them, late in each month.
QStringList timesOfAYear()
{
    QStringList times;
    for (int month = 1; month <= 12; ++month) {
        const QDateTime late(QDate(2027, month, 28), QTime(22, 50), QTimeZone::utc());
        const base::Instant instant = base::fromMs(late.toMSecsSinceEpoch());
        times.append(widgets::dateText(instant, QTimeZone::utc(), instant, widgets::DateLength::Short) + u"  "_s +
                     widgets::timeText(instant, QTimeZone::utc()));
    }
    return times;
}

} // namespace

void ColumnWidths::measure()
{
    const QFontMetrics metrics(theme::font(theme::TextSize::Base, QFont::DemiBold));
    const auto widest = [&metrics](const QStringList &texts) {
        int width = 0;
        for (const QString &text : texts) {
            width = std::max(width, metrics.horizontalAdvance(text));
        }
        return width + 2 * theme::space::small;
    };
    const int icon = theme::iconSize + theme::space::small;
    m_usual[TimeColumn] = widest(timesOfAYear());
    m_usual[PatientColumn] = widest({u"Wilhelmina Stone"_s});
    m_usual[PsychologistColumn] = widest({u"Ada Lovelace"_s}) + icon;
    m_usual[TypeColumn] = widest({u"Individual Therapy"_s});
    m_usual[ModalityColumn] = widest(namesOf({Modality::Video, Modality::InPerson, Modality::Phone})) + icon;
    m_usual[LinkColumn] = widest({u"us02web.zoom.us/j"_s});
    m_usual[StatusColumn] =
        widest(namesOf({BookingStatus::Tentative, BookingStatus::Confirmed, BookingStatus::Completed,
                        BookingStatus::Cancelled, BookingStatus::NoShow}));
    m_usual[CheckColumn] = markOnly(); // what it says stands in its tooltip
    m_usual[SyncColumn] = widest(widgets::syncTexts()) + icon;
    const auto title = [&widest](Column column) {
        return widest({nameOf(column)}) + (sortOf(column) ? theme::iconSize : 0);
    };
    for (int column = 0; column < columnCount; ++column) {
        m_usual[size_t(column)] = std::max(m_usual[size_t(column)], title(Column(column)));
    }
    const auto least = [&](Column column, int parts, int of) {
        m_least[column] = std::max(m_usual[column] * parts / of, title(column));
    };
    m_least = m_usual;
    least(PatientColumn, 3, 4);
    least(PsychologistColumn, 2, 3);
    least(TypeColumn, 3, 4);
    least(LinkColumn, 2, 3);
    m_least[StatusColumn] =
        std::max(title(StatusColumn), widest(namesOf({BookingStatus::Tentative, BookingStatus::Confirmed,
                                                      BookingStatus::Completed, BookingStatus::Cancelled})));
    m_least[ModalityColumn] = m_least[SyncColumn] = m_least[CheckColumn] = markOnly();
}

int ColumnWidths::markOnly()
{
    return theme::iconSize + 2 * theme::space::small;
}

ColumnWidths::Widths ColumnWidths::fitted(int room) const
{
    Widths widths = m_usual;
    int spare = room - sum(widths);
    if (spare >= 0) {
        // Names are long, and of different lengths.
        const int each = spare / 4;
        widths[PsychologistColumn] += each;
        widths[LinkColumn] += each;
        widths[PatientColumn] += spare - 2 * each;
        return widths;
    }
    const auto squeeze = [&](Column column) {
        const int given = std::clamp(-spare, 0, widths[column] - m_least[column]);
        widths[column] -= given;
        spare += given;
    };
    const auto drop = [&](Column column) {
        if (spare < 0) {
            spare += std::exchange(widths[column], 0);
        }
    };
    // Without its word the mark still says it; half a word would not.
    const auto leaveMark = [&](Column column) {
        if (spare < 0) {
            spare += std::exchange(widths[column], m_least[column]) - m_least[column];
        }
    };
    squeeze(LinkColumn);
    leaveMark(ModalityColumn);
    squeeze(TypeColumn);
    squeeze(StatusColumn);
    drop(LinkColumn);
    leaveMark(CheckColumn);
    squeeze(PatientColumn);
    drop(TypeColumn);
    leaveMark(SyncColumn);
    squeeze(PsychologistColumn);
    drop(ModalityColumn);
    if (widths[TypeColumn] == 0 && widths[PatientColumn] + spare < m_usual[PatientColumn]) {
        spare += std::exchange(widths[ModalityColumn], 0); // names before what an icon says
    }
    // Cut names are still better than columns out of sight.
    for (const Column column : {PatientColumn, PsychologistColumn}) {
        const int given = std::clamp(-spare, 0, std::max(0, widths[column] - m_usual[column] / 2));
        widths[column] -= given;
        spare += given;
    }
    for (const Column column :
         {PatientColumn, PsychologistColumn, StatusColumn, CheckColumn, SyncColumn, ModalityColumn, TypeColumn}) {
        const int most = widths[column] > 0 ? m_usual[column] : 0;
        const int missing = most - widths[column];
        const bool isWhole = column == CheckColumn || column == SyncColumn || column == ModalityColumn;
        const int taken = isWhole && missing > spare ? 0 : std::clamp(spare, 0, missing);
        widths[column] += taken;
        spare -= taken;
    }
    widths[PatientColumn] += std::max(0, spare);
    return widths;
}

} // namespace anteroom::appointments
