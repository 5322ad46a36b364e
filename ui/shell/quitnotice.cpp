// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quitnotice.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace anteroom::shell {

using namespace Qt::StringLiterals;
namespace space = theme::space;

QuitNotice::QuitNotice(QWidget &window, service::Workplace &workplace) : m_window(window), m_workplace(workplace)
{
    window.installEventFilter(this);
}

QuitNotice::~QuitNotice()
{
    delete m_dialog;
}

bool QuitNotice::eventFilter(QObject *watched, QEvent *event)
{
    // A session that ends waits for nobody.
    if (event->type() != QEvent::Close || m_isAsked || qGuiApp->isSavingSession()) {
        return QObject::eventFilter(watched, event);
    }
    m_isAsked = true;
    event->ignore();
    look();
    return true;
}

void QuitNotice::look()
{
    base::deliver(m_workplace.practice().unsent(), this, [this](const base::Result<int> &unsent) {
        if (unsent.value_or(0) > 0) {
            tell(*unsent);
        } else {
            quit();
        }
    });
}

void QuitNotice::tell(int unsent)
{
    m_dialog = new QDialog(&m_window);
    m_dialog->setObjectName(u"quitNotice"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(tr("Not everything is sent yet"));
    auto *what = new widgets::Label(tr("%n session(s) still wait for Zoom, Google Calendar or mail.", nullptr, unsent),
                                    theme::TextSize::Large);
    what->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    auto *later = new widgets::Label(tr("Nothing is lost. It goes on by itself when Anteroom is started again, or with "
                                        "“anteroomctl sync --until-idle”."));
    auto *column = new QVBoxLayout(m_dialog);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::medium);
    for (widgets::Label *label : {what, later}) {
        label->setWordWrap(true);
        label->setMinimumWidth(theme::panelWidth);
        column->addWidget(label);
    }
    column->addSpacing(space::small);
    column->addLayout(makeButtons());
    connect(m_dialog, &QDialog::accepted, this, &QuitNotice::quit);
    connect(m_dialog, &QDialog::rejected, this, [this] { m_isAsked = false; });
    m_dialog->open();
}

QLayout *QuitNotice::makeButtons()
{
    auto *quitNow = widgets::makeButton(tr("Quit"), widgets::ButtonKind::Primary);
    quitNow->setObjectName(u"quitNow"_s);
    quitNow->setDefault(true);
    auto *stay = widgets::makeButton(tr("Stay"), widgets::ButtonKind::Quiet);
    stay->setObjectName(u"stayOpen"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(stay);
    buttons->addWidget(quitNow);
    connect(quitNow, &QPushButton::clicked, m_dialog, &QDialog::accept);
    connect(stay, &QPushButton::clicked, m_dialog, &QDialog::reject);
    quitNow->setFocus();
    return buttons;
}

void QuitNotice::quit()
{
    m_window.close();
}

} // namespace anteroom::shell
