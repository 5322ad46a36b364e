// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"
#include "ui/booking/sessionwatch.h"
#include "ui/widgets/viewcontext.h"

#include <QTimer>

class QPushButton;

namespace anteroom::widgets {
class Banner;
class SidePanel;
} // namespace anteroom::widgets

namespace anteroom::booking {

class BookingFields;
class MoveSummary;

/// The form in which a session is booked or moved. Says what is wrong as one types; saving returns at once.
class BookingPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BookingPanel(widgets::ViewContext context, QWidget *parent = nullptr);
    ~BookingPanel() override;
    /// An empty form for a new session.
    void startNew();
    /// The form filled with this session, to give it another time, psychologist or place.
    void startMove(const QUuid &id);
    /// Whether something was typed that closing would lose.
    bool isTouched() const;

Q_SIGNALS:
    /// The session is in the store; the form is empty again.
    void saved(const QUuid &id);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Review = base::Result<service::Review>;
    using SaveResult = base::Result<service::Saved>;

    void build();
    void start(const QUuid &moved);
    void sessionRead();
    void edited();
    void review();
    void showReview(const Review &review);
    void showWhatSavingDoes();
    void save();
    void take(const SaveResult &saved);
    void showRefusal(const base::Error &error);
    void tellMove(const service::Saved &saved);
    bool needsSecondPress() const;

    widgets::ViewContext m_context;
    SessionWatch m_watch; ///< the session that is moved
    QTimer m_debounce;
    widgets::SidePanel *m_panel;
    widgets::Banner *m_banner;
    MoveSummary *m_summary;
    BookingFields *m_fields;
    QPushButton *m_save;
    int m_form = 0;    ///< grows with each change of a field; answers about earlier forms are dropped
    int m_started = 0; ///< grows with each start; so do answers to a save of an earlier form
    std::vector<base::Problem> m_warnings; ///< of what stands in the fields
    bool m_reviewing = false;
    bool m_showAll = false; ///< Save was pressed: problems of untouched fields show too
    bool m_saving = false;
    bool m_isFilled = false; ///< the session that is moved stands in the fields
    bool m_wasAsked = false; ///< the person was told that the session is running
};

} // namespace anteroom::booking
