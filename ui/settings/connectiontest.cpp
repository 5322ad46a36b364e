// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectiontest.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/settingwords.h"
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
    m_state = new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText);
    m_state->setWordWrap(true);
    m_lines = new QWidget;
    m_rows = new QGridLayout(m_lines);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(space::small);
    m_rows->setVerticalSpacing(space::medium);
    m_rows->setColumnStretch(1, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(m_button);
    head->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addLayout(head);
    layout->addWidget(m_lines);
    forget();
    connect(m_button, &QPushButton::clicked, this, &ConnectionTest::press);
}

void ConnectionTest::nameFor(const QString &service)
{
    m_button->setAccessibleName(tr("Test connection: %1").arg(service));
}

void ConnectionTest::setUnsaved(bool isUnsaved, bool canSave)
{
    m_isUnsaved = isUnsaved;
    m_button->setText(isUnsaved ? tr("Save and test") : tr("Test connection"));
    m_button->setEnabled(!isUnsaved || canSave);
}

void ConnectionTest::press()
{
    if (m_isUnsaved) {
        Q_EMIT saveRequested();
    } else {
        run();
    }
}

void ConnectionTest::run()
{
    if (m_running) {
        return;
    }
    m_isStale = false;
    m_running = true; // the button stays as it is, for it has the focus
    m_state->setText(tr("Testing…"));
    clear();
    base::deliver(m_context.workplace.check(m_remote), this, [this](const ports::CheckReport &report) {
        m_running = false;
        show(report);
        if (m_isStale) {
            makeStale();
        } else {
            Q_EMIT tested(report.isGood());
        }
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
    auto *mark = new widgets::Badge;
    const QString word = line.mark == Mark::Good ? tr("Good") : line.mark == Mark::Attention ? tr("Look") : tr("Wrong");
    mark->show(meaningOf(line.mark), word);
    auto *words = new QWidget;
    auto *texts = new QVBoxLayout(words);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(space::tight);
    auto *what = new widgets::Label(widgets::withLabels(line.text));
    what->setWordWrap(true);
    texts->addWidget(what);
    if (!line.remedy.isEmpty()) {
        auto *remedy =
            new widgets::Label(widgets::withLabels(line.remedy), theme::TextSize::Base, theme::Role::SecondaryText);
        remedy->setWordWrap(true);
        texts->addWidget(remedy);
    }
    const int row = m_rows->rowCount();
    m_rows->addWidget(mark, row, 0, Qt::AlignTop | Qt::AlignLeading);
    m_rows->addWidget(words, row, 1);
    m_lines->show();
}

void ConnectionTest::makeStale()
{
    m_isStale = true;
    if (!m_running && m_rows->count() > 0) {
        clear();
        m_state->setText(tr("The settings have changed since the last test."));
    }
}

void ConnectionTest::forget()
{
    if (!m_running) {
        clear();
        m_state->setText(tr("Nothing is changed by a test."));
    }
}

void ConnectionTest::clear()
{
    m_lines->hide(); // empty it would take room
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace anteroom::settings
