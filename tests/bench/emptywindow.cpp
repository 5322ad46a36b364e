// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of a start: Qt with an empty window, as large as Anteroom's. Says so when it is on the screen.
#include <QApplication>
#include <QMainWindow>

#include <cstdio>

namespace {

class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        // Once this painting is on the screen.
        QMetaObject::invokeMethod(
            this, [] { std::fputs("the empty window is on the screen\n", stderr); }, Qt::QueuedConnection);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1240, 800);
    window.show();
    return QApplication::exec();
}
