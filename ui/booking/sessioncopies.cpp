// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/sessioncopies.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/booking/calendarlink.h"
#include "ui/booking/flowlayout.h"
#include "ui/booking/freeslots.h"
#include "ui/booking/joinsession.h"
#include "ui/booking/offerundo.h"
#include "ui/booking/savefile.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QFileDialog>
#include <QFileInfo>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

SessionCopies::SessionCopies(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_google(widgets::makeButton(tr("Add to Google"), widgets::ButtonKind::Normal, u"calendar-add"_s))
    , m_file(widgets::makeButton(tr("Save .ics"), widgets::ButtonKind::Normal, u"download"_s))
{
    const QString caption = tr("A copy of your own: it does not follow later changes.");
    m_google->setObjectName(u"addToGoogle"_s);
    m_file->setObjectName(u"saveCalendarFile"_s);
    for (QPushButton *button : {m_google, m_file}) {
        button->setAccessibleDescription(caption);
    }
    auto *note = new widgets::Label(caption, theme::TextSize::Small, theme::Role::SecondaryText);
    note->setWordWrap(true);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_google);
    buttons->addWidget(m_file);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::small);
    column->addLayout(buttons);
    column->addWidget(note);
    connect(m_google, &QPushButton::clicked, this, &SessionCopies::openGoogle);
    connect(m_file, &QPushButton::clicked, this, &SessionCopies::fetchFile);
}

void SessionCopies::show(const service::AppointmentRow &row)
{
    m_id = row.uuid;
    m_fileName =
        u"session-%1.ics"_s.arg(wallTime(row.start, zoneOfDesk(m_context.workplace)).toString(u"yyyy-MM-dd-HHmm"_s));
    setVisible(domain::isActive(row.status));
}

void SessionCopies::openGoogle()
{
    m_google->setEnabled(false);
    base::deliver(m_context.workplace.bookings().googleLink(m_id), this, [this](const base::Result<QString> &link) {
        m_google->setEnabled(true);
        if (link) {
            openLink(*link);
        } else {
            tellRefusal(m_context, link.error());
        }
    });
}

void SessionCopies::openLink(const QString &text)
{
    const base::Result<QUrl> link = guardedCalendarLink(text);
    if (link) {
        m_context.openLink(*link);
    } else {
        tellRefusal(m_context, link.error());
    }
}

void SessionCopies::fetchFile()
{
    m_file->setEnabled(false);
    base::deliver(m_context.workplace.bookings().calendarFile(m_id), this,
                  [this](const base::Result<QByteArray> &bytes) {
                      m_file->setEnabled(true);
                      if (bytes) {
                          askWhere(*bytes);
                      } else {
                          tellRefusal(m_context, bytes.error());
                      }
                  });
}

void SessionCopies::askWhere(const QByteArray &bytes)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new QFileDialog(this, tr("Save a copy"));
    m_dialog->setObjectName(u"saveCalendarFileDialog"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setNameFilter(tr("Calendar files (*.ics)"));
    m_dialog->setDefaultSuffix(u"ics"_s);
    m_dialog->selectFile(m_fileName);
    connect(m_dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) { write(path, bytes); });
    m_dialog->open();
}

void SessionCopies::write(const QString &path, const QByteArray &bytes)
{
    base::deliver(saveFile(path, bytes), this, [this, path](const base::Result<> &saved) {
        if (saved) {
            m_context.notify({theme::Meaning::Good, tr("Saved as %1.").arg(QFileInfo(path).fileName()), {}, {}});
        } else {
            tellRefusal(m_context, saved.error());
        }
    });
}

} // namespace anteroom::booking
