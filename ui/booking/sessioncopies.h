// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/widgets/viewcontext.h"

#include <QPointer>
#include <QPushButton>

class QFileDialog;

namespace anteroom::booking {

/// Copies of a session for a calendar of one's own: Google's page, filled in, or a file.
class SessionCopies : public QWidget
{
    Q_OBJECT
public:
    explicit SessionCopies(widgets::ViewContext context, QWidget *parent = nullptr);
    void show(const service::AppointmentRow &row);

private:
    void openGoogle();
    void openLink(const QString &text);
    void fetchFile();
    void askWhere(const QByteArray &bytes);
    void write(const QString &path, const QByteArray &bytes);

    widgets::ViewContext m_context;
    QUuid m_id;
    QString m_fileName; ///< neutral: files are seen by others
    QPushButton *m_google;
    QPushButton *m_file;
    QPointer<QFileDialog> m_dialog;
};

} // namespace anteroom::booking
