// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/marks.h"

namespace anteroom::widgets {
class Label;
class SegmentedControl;
} // namespace anteroom::widgets

namespace anteroom::gui {

/// Makes one of the stand-ins up, slow or down, says what that means, and what it holds.
class RemoteSwitch : public QWidget
{
    Q_OBJECT
public:
    /// What it is for.
    struct Remote {
        QString id; ///< zoom, google, smtp
        QString name;
        QString whenDown; ///< the sentence
    };
    explicit RemoteSwitch(Remote remote, QWidget *parent = nullptr);
    using QWidget::show;
    /// `condition`: up, slow or down. `holds`: what it holds, in words.
    void show(const QString &condition, const QString &holds);

Q_SIGNALS:
    void switched(const QString &id, const QString &condition);

private:
    void addChoices();
    void layOut();
    void explain(const QString &condition);

    Remote m_remote;
    widgets::Mark *m_mark;
    widgets::SegmentedControl *m_control;
    widgets::Label *m_sentence;
    widgets::Label *m_holds;
    bool m_wasDown = false;
};

} // namespace anteroom::gui
