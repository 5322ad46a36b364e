// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/picture.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace anteroom::screens {

namespace {

constexpr int mostColours = 48;
constexpr int smallestFile = 0; ///< as QImage::save() counts quality for PNG: compressed as far as it goes

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

QHash<QRgb, int> countColours(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[line[x]];
        }
    }
    return counts;
}

/// The most frequent first; of equally frequent ones always the same first.
QList<QRgb> mostFrequent(const QHash<QRgb, int> &counts)
{
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&counts](QRgb a, QRgb b) {
        const int countA = counts[a];
        const int countB = counts[b];
        return countA != countB ? countA > countB : a < b;
    });
    colours.resize(std::min(qsizetype(mostColours), colours.size()));
    return colours;
}

QHash<QRgb, uchar> placesIn(const QList<QRgb> &table, const QHash<QRgb, int> &counts)
{
    QHash<QRgb, uchar> places;
    for (auto colour = counts.keyBegin(); colour != counts.keyEnd(); ++colour) {
        const auto nearest = std::min_element(table.begin(), table.end(), [wanted = *colour](QRgb a, QRgb b) {
            return distance(a, wanted) < distance(b, wanted);
        });
        places.insert(*colour, uchar(nearest - table.begin()));
    }
    return places;
}

} // namespace

bool savePicture(const QImage &picture, const QString &path)
{
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    const QHash<QRgb, int> counts = countColours(source);
    const QList<QRgb> table = mostFrequent(counts);
    const QHash<QRgb, uchar> places = placesIn(table, counts);
    QImage indexed(source.size(), QImage::Format_Indexed8);
    indexed.setColorTable(table);
    for (int y = 0; y < source.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        uchar *to = indexed.scanLine(y);
        for (int x = 0; x < source.width(); ++x) {
            to[x] = places[from[x]];
        }
    }
    return indexed.save(path, "PNG", smallestFile);
}

} // namespace anteroom::screens
