// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QComboBox;

namespace anteroom::service {
class Workplace;
}
namespace anteroom::widgets {
class FormField;
class SegmentedControl;
} // namespace anteroom::widgets

namespace anteroom::gui {

/// Lets somebody else sit down: a psychologist, and which one, reception or administration.
class DeskSwitch : public widgets::Card
{
    Q_OBJECT
public:
    /// The workplace outlives it.
    explicit DeskSwitch(service::Workplace &workplace, QWidget *parent = nullptr);

private:
    void layOut();
    void fillPsychologists();
    void showDesk();
    void takeDesk();

    service::Workplace &m_workplace;
    widgets::SegmentedControl *m_role;
    QComboBox *m_psychologist;
    widgets::FormField *m_psychologistField;
};

} // namespace anteroom::gui
