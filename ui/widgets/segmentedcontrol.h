// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace anteroom::widgets {

/// A few choices side by side, one of them taken; arrow keys go between them.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);
    /// `value` is what value() gives when the choice is taken.
    void addChoice(const QString &text, const QString &value, const QString &iconName = {});
    QString value() const;
    void setValue(const QString &value);

Q_SIGNALS:
    void valueChanged(const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace anteroom::widgets
