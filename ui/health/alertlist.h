// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"

#include <QWidget>

class QVBoxLayout;

namespace anteroom::widgets {
class Banner;
}

namespace anteroom::health {

/// What a person in charge should know, one message below the other: what, since when, and a button where there is
/// something to press.
class AlertList : public QWidget
{
    Q_OBJECT
public:
    explicit AlertList(const service::Workplace &workplace, QWidget *parent = nullptr);
    using QWidget::show;
    void show(const service::Health &health);

Q_SIGNALS:
    void reconnectRequested(ports::Remote remote);
    void testRequested(ports::Remote remote);
    void retryRequested();

private:
    /// What the button of an alert does.
    enum class Cure { None, SignIn, Reconnect, Retry, Test };
    static Cure cureOf(const service::Alert &alert);
    static QString buttonOf(Cure cure);
    void showOne(widgets::Banner *banner, const service::Alert &alert);
    QString straysText() const;
    void cure(const service::Alert &alert);

    const service::Workplace &m_workplace;
    QVBoxLayout *m_column;
    std::vector<widgets::Banner *> m_banners;
    std::vector<service::Alert> m_alerts;
    std::vector<store::Stray> m_strays;
};

} // namespace anteroom::health
