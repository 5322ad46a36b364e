// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/consequences.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace anteroom::widgets {
class FormField;
class SegmentedControl;
} // namespace anteroom::widgets

namespace anteroom::booking {

class OverlapHelp;
class PatientPicker;
class PsychologistBox;
class WhenFields;

/// The fields of a session's form, new or moved, and what is wrong with them in words beneath each.
class BookingFields : public QWidget
{
    Q_OBJECT
public:
    explicit BookingFields(service::Workplace &workplace, QWidget *parent = nullptr);

    /// Empty, with what is usual filled in.
    void startNew();
    /// Filled with what may change about this session.
    void startMove(const service::AppointmentRow &row);
    bool isMove() const { return m_before.has_value(); }
    bool isTentative() const;
    /// Whether the person changed anything since it was started.
    bool isTouched() const { return !m_touched.isEmpty(); }
    /// Whether a session that is moved would be another one.
    bool differs() const;

    service::BookingForm bookingForm() const;
    /// Only what is different.
    service::RescheduleForm moveForm() const;
    /// The session as it would be after the move; nothing while the start is no time.
    std::optional<MovedSession> moved() const;

    /// Shows what is wrong. Of fields that nobody touched only when `all`.
    void showReview(const service::Review &review, bool all);
    /// Puts the cursor into the first field with a problem.
    void focusFirstProblem();
    /// While a patient is being looked for, shows who matches. False: nobody is being looked for.
    bool offerPatients();
    /// Puts the cursor where one begins.
    void focusFirst();
    /// Whether a problem of this field is shown in its place.
    bool shows(const QString &field) const { return m_fields.contains(field) || field == QLatin1String("override"); }
    /// Goes on from the day to the time, and from there to the minutes. False: the keyboard is elsewhere.
    bool goOn();

    /// Somebody has a session then, and it has to be said how to go on.
    bool asksForAWayOut() const;

Q_SIGNALS:
    /// Some field is different.
    void edited();
    /// There are ways out of a problem now, which should be in sight.
    void helpShown(QWidget *help);

private:
    void build();
    QWidget *makeKindRow();
    void connectFields();
    void touch(const QString &field);
    void takePsychologists();
    void sayWhereToAddPsychologists();
    void lookForPsychologist(const QUuid &person);
    void psychologistChanged();
    void modalityChanged();
    void showOverlap(const service::Review &review, bool all);
    QString overlapText(const QString &reason) const;
    /// Whether what is missing there may still be on its way.
    bool isUnderWay(const QString &name) const;
    QString problemText(const service::Review &review, const QString &field) const;
    widgets::FormField *field(const QString &name) const { return m_fields.value(name); }

    service::Workplace &m_workplace;
    PatientPicker *m_patient;
    PsychologistBox *m_psychologist;
    WhenFields *m_when;
    OverlapHelp *m_overlap;
    QComboBox *m_type;
    widgets::SegmentedControl *m_modality;
    QLineEdit *m_place;
    QCheckBox *m_tentative;
    QHash<QString, widgets::FormField *> m_fields;
    QSet<QString> m_touched;
    std::optional<service::AppointmentRow> m_before; ///< the session that is moved
};

} // namespace anteroom::booking
