// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "tests/gui/support/guienvironment.h"
#include "tests/support/practicefixture.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panelhost.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace anteroom::testing {

using namespace Qt::StringLiterals;

/// A window on a practice, with two views of the test's own at the end of the rail.
class Desk
{
public:
    enum class Remotes { None, All };
    explicit Desk(security::Role role = security::Role::Reception, QSettings *settings = nullptr,
                  Remotes remotes = Remotes::None)
        : window(theme(), settings)
    {
        service::StoredSettings stored;
        stored.texts = {{u"practice.name"_s, u"Ground & Grow"_s}, {u"practice.zone"_s, u"Australia/Sydney"_s}};
        const QUuid psychologist = role == security::Role::Psychologist ? practice.ada.uuid : QUuid();
        const service::EnvironmentValues environment =
            remotes == Remotes::All ? guiEnvironment(practice, "0") : service::EnvironmentValues();
        workplace =
            std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random, environment, stored,
                                                 service::Desk{role, psychologist}, service::RemoteAccess());
        window.resize(1240, 800);
        window.open(*workplace, [](const QUrl &) {});
        addView(u"first"_s);
        addView(u"second"_s);
        window.show();
    }
    ~Desk() { window.leave(); }

    bool isReady() { return QTest::qWaitForWindowActive(&window); }
    bool isShown(const QString &view) const
    {
        const auto *widget = window.findChild<QWidget *>(view);
        return widget && widget->isVisible();
    }
    QPushButton *button(const QString &name) { return window.findChild<QPushButton *>(name); }
    QWidget *panel() const { return window.findChild<shell::PanelHost *>()->panel(); }
    bool isPanelFocused() const { return panel() && panel()->isAncestorOf(QApplication::focusWidget()); }
    /// The first field of the open panel that takes text.
    QLineEdit *panelEditor() const { return panel()->findChild<QLineEdit *>(); }
    QPushButton *panelButton(const QString &name) const { return panel()->findChild<QPushButton *>(name); }
    void pressWithControl(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::ControlModifier); }
    QLineEdit *editor(const QString &view) { return window.findChild<QLineEdit *>(view + u"Editor"_s); }
    /// Presses the keys that lead to an added view.
    void press(const QString &view)
    {
        window.setFocus();
        const QString shortcut = button(u"rail_"_s + view)->toolTip();
        const QKeySequence keys(shortcut.mid(shortcut.indexOf(u'(') + 1).chopped(1));
        QTest::keyClick(&window, keys[0].key(), keys[0].keyboardModifiers());
    }

    static theme::Theme &theme()
    {
        static theme::Theme theme(*qApp);
        return theme;
    }

    PracticeFixture practice;
    std::unique_ptr<service::Workplace> workplace;
    shell::MainWindow window;

private:
    void addView(const QString &name)
    {
        window.addView({name,
                        name,
                        u"demo"_s,
                        [name] {
                            auto *view = new QWidget;
                            view->setObjectName(name);
                            auto *editor = new QLineEdit(view);
                            editor->setObjectName(name + u"Editor"_s);
                            view->setFocusProxy(editor);
                            return view;
                        },
                        {}});
    }
};

/// A window before there is a practice.
struct Start {
    Start() { window.show(); }
    template<typename Widget = QPushButton>
    Widget *find(const QString &name)
    {
        return window.findChild<Widget *>(name);
    }
    shell::MainWindow window{Desk::theme()};
};

} // namespace anteroom::testing
