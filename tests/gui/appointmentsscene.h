// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/practicefixture.h"
#include "ui/appointments/appointmentstable.h"
#include "ui/appointments/appointmentsview.h"

#include <QLabel>
#include <QTest>

namespace anteroom::testing {

using namespace Qt::StringLiterals;
using namespace appointments;

/// A practice with the view of its sessions on it.
class AppointmentsScene
{
public:
    explicit AppointmentsScene(service::Desk who = {}) : m_who(who) {}

    testing::PracticeFixture practice;

    QUuid book(const QString &first, const QString &last, const QString &start, bool isTentative = false)
    {
        service::BookingForm form = practice.form();
        form.patient = {{}, first, last, first.toLower() + u"@example.com"_s, {}};
        form.start = start;
        form.overrideReason = u"as asked"_s;
        form.tentative = isTentative;
        return practice.book(form);
    }

    void open()
    {
        service::RemoteAccess remotes;
        remotes.wake = [] {};
        remotes.configure = [](const service::Settings &) {};
        service::StoredSettings stored;
        stored.texts.insert(u"practice.zone"_s, u"Australia/Sydney"_s);
        m_workplace = std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random,
                                                           service::EnvironmentValues(), stored, m_who, remotes);
        const widgets::ViewContext context{
            *m_workplace, [this](const widgets::Toast &toast) { toasts.append(toast.text); }, [](const QUrl &) {}};
        m_view = std::make_unique<AppointmentsView>(context);
        m_view->resize(1200, 800);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    ~AppointmentsScene()
    {
        m_view.reset();
        m_workplace.reset();
    }

    AppointmentsView &view() { return *m_view; }
    service::Workplace &workplace() { return *m_workplace; }
    template<typename Widget>
    Widget *find(const QString &name)
    {
        return m_view->findChild<Widget *>(name);
    }
    AppointmentsTable &table() { return *find<AppointmentsTable>(u"appointmentsTable"_s); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    /// The patients from the top.
    QStringList patients()
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            names.append(cell(row, PatientColumn));
        }
        return names;
    }
    void select(int row, int column = PatientColumn)
    {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(row, column));
    }
    QString reasonUnderSelection() { return find<QLabel>(u"selectedReason"_s)->text(); }

    QStringList toasts;

private:
    service::Desk m_who;
    std::unique_ptr<service::Workplace> m_workplace;
    std::unique_ptr<AppointmentsView> m_view;
};

} // namespace anteroom::testing
