// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/healthwatch.h"
#include "ui/widgets/viewcontext.h"

#include <QUuid>
#include <QWidget>

#include <map>

class QHBoxLayout;
class QScrollArea;

namespace anteroom::widgets {
class Badge;
class Banner;
class Skeleton;
} // namespace anteroom::widgets

namespace anteroom::health {

class AlertList;
class ServiceCard;
class StoreCard;
class TroubleList;

/// How the practice's services stand, what somebody in charge should know, and every session that is not in line.
class HealthView : public QWidget
{
    Q_OBJECT
public:
    explicit HealthView(widgets::ViewContext context, QWidget *parent = nullptr);

Q_SIGNALS:
    void sessionActivated(const QUuid &id);
    /// The settings' page of this name is wanted.
    void settingsRequested(const QString &page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeParts();
    QWidget *makeHead();
    QWidget *makeBody();
    QWidget *makeContent();
    void connectParts();
    void placeCards();
    void refresh();
    void showSummary(const Reading &reading);
    void showStrip(const Reading &reading);
    void showError();
    void reveal(QWidget *part);

    widgets::ViewContext m_context;
    HealthWatch m_watch;
    widgets::Badge *m_summary = nullptr;
    QWidget *m_strip = nullptr;
    std::map<ports::Remote, widgets::Badge *> m_states;
    widgets::Banner *m_error = nullptr;
    widgets::Skeleton *m_skeleton = nullptr;
    QScrollArea *m_scroll = nullptr;
    AlertList *m_alerts = nullptr;
    TroubleList *m_trouble = nullptr;
    QHBoxLayout *m_cards = nullptr; ///< two columns, each with its own heights
    std::map<ports::Remote, ServiceCard *> m_services;
    StoreCard *m_store = nullptr;
    int m_columns = 0;
};

} // namespace anteroom::health
