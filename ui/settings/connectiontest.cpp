// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectiontest.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

namespace anteroom::settings {

using namespace Qt::StringLiterals;
using Mark = ports::CheckLine::Mark;
namespace space = theme::space;

namespace {

theme::Meaning meaningOf(Mark mark)
{
    switch (mark) {
    case Mark::Good:
        return theme::Meaning::Good;
    case Mark::Attention:
        return theme::Meaning::Attention;
    case Mark::Bad:
        return theme::Meaning::Danger;
    }
    return theme::Meaning::Neutral;
}

} // namespace

ConnectionTest::ConnectionTest(widgets::ViewContext context, ports::Remote remote, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_remote(remote)
{
    m_button = widgets::makeButton(tr("Test connection"), widgets::ButtonKind::Normal);
    m_button->setObjectName(u"testConnection"_s);
    m_state =
        new widgets::Label(tr("Nothing is changed by a test."), theme::TextSize::Base, theme::Role::SecondaryText);
    m_state->setWordWrap(true);
    m_lines = new QWidget;
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::medium);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(m_button);
    head->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addLayout(head);
    layout->addWidget(m_lines);
    connect(m_button, &QPushButton::clicked, this, &ConnectionTest::run);
}

void ConnectionTest::run()
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_button->setEnabled(false);
    m_state->setText(tr("Testing…"));
    clear();
    base::deliver(m_context.workplace.check(m_remote), this, [this](const ports::CheckReport &report) {
        m_running = false;
        m_button->setEnabled(true);
        show(report);
    });
}

void ConnectionTest::show(const ports::CheckReport &report)
{
    clear();
    service::Workplace &workplace = m_context.workplace;
    const QString time = widgets::timeText(workplace.clock().now(), workplace.zone());
    m_state->setText(report.isGood() ? tr("It works. Tested at %1.").arg(time)
                                     : tr("It does not work yet. Tested at %1.").arg(time));
    for (const ports::CheckLine &line : report.lines) {
        addLine(line);
    }
}

void ConnectionTest::addLine(const ports::CheckLine &line)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *mark = new widgets::Badge;
    const QString word = line.mark == Mark::Good ? tr("Good") : line.mark == Mark::Attention ? tr("Look") : tr("Wrong");
    mark->show(meaningOf(line.mark), word);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::tight);
    auto *what = new widgets::Label(line.text);
    what->setWordWrap(true);
    texts->addWidget(what);
    if (!line.remedy.isEmpty()) {
        auto *remedy = new widgets::Label(line.remedy, theme::TextSize::Base, theme::Role::SecondaryText);
        remedy->setWordWrap(true);
        texts->addWidget(remedy);
    }
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    m_lines->layout()->addWidget(row);
}

void ConnectionTest::makeStale()
{
    if (!m_running && m_lines->layout()->count() > 0) {
        clear();
        m_state->setText(tr("The settings have changed since the last test."));
    }
}

void ConnectionTest::clear()
{
    while (QLayoutItem *item = m_lines->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace anteroom::settings
