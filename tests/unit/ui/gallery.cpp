// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ui/gallerypage.h"

#include "ui/theme/theme.h"
#include "ui/widgets/datefield.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace anteroom;

namespace {

bool save(QWidget *widget, const QDir &folder, const QString &name)
{
    widget->setAttribute(Qt::WA_DontShowOnScreen);
    widget->ensurePolished();
    widget->adjustSize();
    if (widget->hasHeightForWidth()) {
        widget->setFixedHeight(widget->heightForWidth(widget->width()));
    }
    widget->show();
    QTest::qWait(200); // skeletons take their time
    return widget->grab().save(folder.filePath(name + u".png"_s));
}

/// How the focus by keyboard looks on each of the buttons, and an open calendar.
bool saveFocus(QWidget *page, const QDir &folder, const QString &name)
{
    bool isSaved = true;
    page->hide();
    page->setAttribute(Qt::WA_DontShowOnScreen, false);
    page->show();
    page->activateWindow();
    QTest::qWait(100);
    page->setAttribute(Qt::WA_KeyboardFocusChange);
    const QList<QWidget *> all = page->findChildren<QWidget *>();
    QPixmap sheet(page->size() * page->devicePixelRatio());
    sheet.setDevicePixelRatio(page->devicePixelRatio());
    page->render(&sheet);
    QPainter painter(&sheet);
    for (QWidget *widget : all) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && widget->isEnabled() &&
            widget->focusProxy() == nullptr) {
            widget->setFocus(Qt::TabFocusReason);
            painter.drawPixmap(widget->mapTo(page, QPoint()), widget->grab());
        }
    }
    isSaved = sheet.save(folder.filePath(u"focus-"_s + name)) && isSaved;
    if (auto *date = page->findChild<widgets::DateField *>(); date != nullptr) {
        date->showCalendar();
        QTest::qWait(50);
        isSaved = date->findChild<QWidget *>(u"calendarPopup"_s)->grab().save(folder.filePath(u"calendar-"_s + name)) &&
                  isSaved;
    }
    return isSaved;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().size() != 2) {
        qWarning("usage: gallery FOLDER");
        return 2;
    }
    const QDir folder(application.arguments().at(1));
    theme::Theme theme(application);
    bool isSaved = folder.mkpath(u"."_s);
    for (theme::Appearance appearance : {theme::Appearance::Light, theme::Appearance::Dark}) {
        theme.setAppearance(appearance);
        const QString suffix = appearance == theme::Appearance::Dark ? u"dark"_s : u"light"_s;
        const std::unique_ptr<QWidget> page(testing::makeGalleryPage());
        const std::unique_ptr<QWidget> panel(testing::makeGalleryPanel());
        const std::unique_ptr<QWidget> icons(testing::makeIconPage());
        page->setFixedWidth(1000);
        panel->setFixedHeight(500);
        isSaved = save(page.get(), folder, u"widgets-"_s + suffix) && save(panel.get(), folder, u"panel-"_s + suffix) &&
                  save(icons.get(), folder, u"icons-"_s + suffix) &&
                  saveFocus(page.get(), folder, suffix + u".png"_s) && isSaved;
    }
    return isSaved ? 0 : 1;
}
