// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTime>

#include <optional>

namespace anteroom::widgets {

/// A time of day, typed as people type it (see readTime()) and written as the language writes it when the field is
/// left. Up and Down go by five minutes, Page Up and Page Down by an hour.
class TimeField : public QLineEdit
{
    Q_OBJECT
public:
    explicit TimeField(QWidget *parent = nullptr);
    /// Nothing while what stands there is no time.
    std::optional<QTime> time() const;
    void setTime(std::optional<QTime> time);

Q_SIGNALS:
    /// As one types, and by setTime(), when time() is another than before.
    void timeChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look();
    void tidy();
    std::optional<QTime> m_time;
};

} // namespace anteroom::widgets
