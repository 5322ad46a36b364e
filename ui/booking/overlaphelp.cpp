// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/overlaphelp.h"

#include "ui/booking/chips.h"
#include "ui/booking/flowlayout.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

namespace anteroom::booking {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t othersAtMost = 3;

} // namespace

OverlapHelp::OverlapHelp(QWidget *parent)
    : Card(parent)
    , m_what(new widgets::Label)
    , m_others(new widgets::Label({}, theme::TextSize::Small, theme::Role::SecondaryText))
    , m_otherChips(new Chips(tr("Psychologists who are free then")))
    , m_next(widgets::makeButton(tr("Next free time"), widgets::ButtonKind::Normal, u"clock"_s))
    , m_anyway(widgets::makeButton({}, widgets::ButtonKind::Quiet))
    , m_reason(new QLineEdit)
    , m_reasonField(new widgets::FormField(tr("&Reason for the overlap"), m_reason))
{
    setMeaning(theme::Meaning::Attention);
    setMove(false);
    build();
    connect(m_next, &QPushButton::clicked, this, &OverlapHelp::nextFreeRequested);
    connect(m_anyway, &QPushButton::clicked, this, &OverlapHelp::openReason);
    connect(m_otherChips, &Chips::taken, this,
            [this](const QString &id) { Q_EMIT psychologistChosen(QUuid::fromString(id)); });
    connect(m_reason, &QLineEdit::textEdited, this, &OverlapHelp::reasonEdited);
    clear();
}

void OverlapHelp::build()
{
    setObjectName(u"overlapHelp"_s);
    m_what->setObjectName(u"overlapText"_s);
    m_next->setObjectName(u"nextFreeTime"_s);
    m_anyway->setObjectName(u"bookAnyway"_s);
    m_reason->setObjectName(u"overrideReason"_s);
    m_otherChips->setObjectName(u"otherPsychologists"_s);
    m_what->setWordWrap(true);
    m_others->setWordWrap(true);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_next);
    buttons->addWidget(m_anyway);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::medium, theme::space::medium, theme::space::medium, theme::space::medium);
    column->setSpacing(theme::space::small);
    column->addWidget(m_what);
    column->addLayout(buttons);
    column->addWidget(m_others);
    column->addWidget(m_otherChips);
    column->addWidget(m_reasonField);
}

void OverlapHelp::show(const QString &what, const std::vector<domain::Psychologist> &others)
{
    m_what->setText(what);
    QList<Chips::Chip> chips;
    for (const domain::Psychologist &other : others) {
        if (std::size_t(chips.size()) < othersAtMost) {
            chips.append({other.name, other.uuid.toString(), {}});
        }
    }
    m_others->setText(chips.isEmpty() ? tr("Nobody else is free then.") : tr("Free then:"));
    m_otherChips->show(chips);
    m_otherChips->mark({});
    setVisible(true);
}

void OverlapHelp::setMove(bool isMove)
{
    m_anyway->setText(isMove ? tr("Move anyway…") : tr("Book anyway…"));
}

void OverlapHelp::clear()
{
    m_isOpen = false;
    m_reason->clear();
    m_reasonField->hide();
    m_anyway->show();
    hide();
}

void OverlapHelp::tellNothingFree()
{
    m_what->setText(tr("There is no free time within the working hours of the next four weeks."));
}

QString OverlapHelp::reason() const
{
    return m_isOpen ? m_reason->text().trimmed() : QString();
}

QWidget *OverlapHelp::firstField() const
{
    return m_isOpen ? static_cast<QWidget *>(m_reason) : m_next;
}

void OverlapHelp::openReason()
{
    m_isOpen = true;
    m_reasonField->show();
    m_reason->setFocus();
    m_anyway->hide();
    Q_EMIT reasonEdited();
}

} // namespace anteroom::booking
