// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browserpage.h"

#include "ui/theme/scheme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace anteroom::gui {

using namespace Qt::StringLiterals;

namespace {

QLabel *paragraph(const QString &text, const QFont &font)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

} // namespace

BrowserPage::BrowserPage(const QUrl &link, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"browserPage"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Demonstration"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::wide, theme::space::wide, theme::space::wide, theme::space::wide);
    column->setSpacing(theme::space::medium);
    column->addWidget(
        paragraph(tr("Your browser would open this page now"), theme::font(theme::TextSize::Title, QFont::DemiBold)));
    auto *address = paragraph(link.host() + link.path(), theme::font(theme::TextSize::Large));
    address->setObjectName(u"browserAddress"_s);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    address->setAccessibleName(tr("Address of the page"));
    column->addWidget(address);
    column->addWidget(paragraph(tr("This is a demonstration: its meetings are not at Zoom, and nothing leaves this "
                                   "computer. The part of the address that lets its bearer in is not shown."),
                                theme::font(theme::TextSize::Base)));
    column->addSpacing(theme::space::small);
    auto *close = new QPushButton(tr("Back to Anteroom"));
    close->setObjectName(u"browserClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
}

} // namespace anteroom::gui
