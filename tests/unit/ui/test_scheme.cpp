// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/scheme.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QHeaderView>
#include <QTableWidget>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace anteroom::theme;

namespace {

using Linear = std::array<double, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Linear linearOf(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

double luminance(const Linear &colour)
{
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
}

/// Contrast as WCAG 2 defines it.
double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(linearOf(one));
    const double second = luminance(linearOf(other));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// How a colour looks to eyes without one kind of cone, after Viénot, Brettel and Mollon (1999).
Linear seenBy(const std::array<Linear, 3> &eyes, const Linear &colour)
{
    Linear seen{};
    for (size_t row = 0; row < 3; ++row) {
        double sum = 0;
        for (size_t column = 0; column < 3; ++column) {
            sum += eyes[row][column] * colour[column];
        }
        seen[row] = std::clamp(sum, 0.0, 1.0);
    }
    return seen;
}

constexpr std::array<Linear, 3> allCones{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr std::array<Linear, 3> deuteranopia{{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};
constexpr std::array<Linear, 3> protanopia{{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};

/// CIE L*a*b* under D65.
Linear labOf(const Linear &c)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
    const double y = f(luminance(c));
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Linear &one, const Linear &other)
{
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace

class TestScheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreReadableOnEverySurface_data();
    void wordsAreReadableOnEverySurface();
    void meaningsAreReadableOnTheirSoftBackground_data();
    void meaningsAreReadableOnTheirSoftBackground();
    void whatIsTheOnlySignIsSeen_data();
    void whatIsTheOnlySignIsSeen();
    void psychologistsStayApartForEveryEye_data();
    void psychologistsStayApartForEveryEye();
    void aPsychologistKeepsTheColour();
    void aPaletteKnowsWhetherItIsDark();
    void iconsFollowThePalette();
    void everyIconDrawsSomething();
    void theArrowOfAnAscendingOrderPointsUp();
};

void addBoth()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestScheme::wordsAreReadableOnEverySurface_data()
{
    addBoth();
}

void TestScheme::wordsAreReadableOnEverySurface()
{
    QFETCH(bool, dark);
    const QPalette palette = paletteOf(dark);
    for (Role text :
         {Role::Text, Role::SecondaryText, Role::Accent, Role::Good, Role::Waiting, Role::Attention, Role::Danger}) {
        for (Role surface : {Role::Window, Role::Card, Role::Raised}) {
            const double is = contrast(colour(palette, text), colour(palette, surface));
            QVERIFY2(is >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(int(text)).arg(int(surface)).arg(is)));
        }
    }
    for (Role fill : {Role::Accent, Role::AccentHover}) {
        QVERIFY(contrast(colour(palette, Role::OnAccent), colour(palette, fill)) >= 4.5);
    }
    for (Role surface : {Role::AccentSoft, Role::Sunken}) {
        QVERIFY(contrast(colour(palette, Role::Text), colour(palette, surface)) >= 7);
    }
}

void TestScheme::meaningsAreReadableOnTheirSoftBackground_data()
{
    addBoth();
}

void TestScheme::meaningsAreReadableOnTheirSoftBackground()
{
    QFETCH(bool, dark);
    const QPalette palette = paletteOf(dark);
    for (Meaning meaning :
         {Meaning::Neutral, Meaning::Accent, Meaning::Good, Meaning::Waiting, Meaning::Attention, Meaning::Danger}) {
        const QColor soft = colour(palette, backgroundOf(meaning));
        const double is = contrast(colour(palette, foregroundOf(meaning)), soft);
        QVERIFY2(is >= 4.5, qPrintable(u"meaning %1: %2"_s.arg(int(meaning)).arg(is)));
        QVERIFY(contrast(colour(palette, Role::Text), soft) >= 4.5);
    }
}

void TestScheme::whatIsTheOnlySignIsSeen_data()
{
    addBoth();
}

void TestScheme::whatIsTheOnlySignIsSeen()
{
    QFETCH(bool, dark);
    const QPalette palette = paletteOf(dark);
    for (Role line : {Role::ControlLine, Role::Focus, Role::Danger}) {
        for (Role surface : {Role::Window, Role::Card, Role::Raised, Role::Sunken}) {
            const double is = contrast(colour(palette, line), colour(palette, surface));
            const double needed = line == Role::ControlLine && surface == Role::Sunken ? 2.7 : 3;
            QVERIFY2(is >= needed, qPrintable(u"%1 on %2: %3"_s.arg(int(line)).arg(int(surface)).arg(is)));
        }
    }
}

void TestScheme::psychologistsStayApartForEveryEye_data()
{
    addBoth();
}

void TestScheme::psychologistsStayApartForEveryEye()
{
    QFETCH(bool, dark);
    const QPalette palette = paletteOf(dark);
    // Twenty is far: neighbouring shades of a good chart lie at ten.
    constexpr double farEnough = 20;
    for (int one = 0; one < psychologistColours; ++one) {
        const QColor colourOfOne = psychologistColour(palette, one);
        QVERIFY(contrast(colourOfOne, colour(palette, Role::Card)) >= 3);
        for (int other = one + 1; other < psychologistColours; ++other) {
            for (const auto &eyes : {allCones, deuteranopia, protanopia}) {
                const double is = distance(labOf(seenBy(eyes, linearOf(colourOfOne))),
                                           labOf(seenBy(eyes, linearOf(psychologistColour(palette, other)))));
                QVERIFY2(is >= farEnough, qPrintable(u"%1 and %2: %3"_s.arg(one).arg(other).arg(is)));
            }
        }
    }
}

void TestScheme::aPsychologistKeepsTheColour()
{
    const QPalette palette = paletteOf(false);
    QCOMPARE(psychologistColour(palette, 3 + psychologistColours), psychologistColour(palette, 3));
    QVERIFY(psychologistColour(palette, -1).isValid());
}

void TestScheme::aPaletteKnowsWhetherItIsDark()
{
    QVERIFY(!isDark(paletteOf(false)));
    QVERIFY(isDark(paletteOf(true)));
}

void TestScheme::iconsFollowThePalette()
{
    Theme theme(*qApp);
    const QIcon plus = icon(u"plus"_s, Role::Accent);
    for (Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        theme.setAppearance(appearance);
        const QImage drawn = plus.pixmap(QSize(24, 24), 2.0).toImage();
        QCOMPARE(drawn.size(), QSize(48, 48));
        QCOMPARE(drawn.pixelColor(24, 24).rgb(), colour(QApplication::palette(), Role::Accent).rgb());
    }
}

void TestScheme::everyIconDrawsSomething()
{
    icon(u"plus"_s);
    const QStringList files = QDir(u":/icons"_s).entryList();
    QVERIFY(files.size() > 30);
    for (const QString &file : files) {
        const QImage drawn = icon(file.chopped(4)).pixmap(QSize(24, 24)).toImage();
        int inked = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                inked += drawn.pixelColor(x, y).alpha() > 128 ? 1 : 0;
            }
        }
        QVERIFY2(inked > 12, qPrintable(file));
    }
}

void TestScheme::theArrowOfAnAscendingOrderPointsUp()
{
    const Theme theme(*qApp);
    QTableWidget table(1, 1);
    table.horizontalHeader()->setSortIndicatorShown(true);
    // Where the middle of the arrow is, less where its ends are.
    const auto tip = [&table](Qt::SortOrder order) {
        table.horizontalHeader()->setSortIndicator(0, order);
        table.setHorizontalHeaderLabels({QString()});
        const QImage drawn = table.horizontalHeader()->grab().toImage().copy(0, 0, 60, 30);
        const QColor ground = drawn.pixelColor(55, 4);
        QList<QPoint> ink;
        for (int x = 0; x < drawn.width(); ++x) {
            for (int y = 2; y < 26; ++y) {
                if (std::abs(drawn.pixelColor(x, y).lightness() - ground.lightness()) > 40) {
                    ink.append({x, y});
                }
            }
        }
        const QPoint middle = ink.isEmpty() ? QPoint() : ink[ink.size() / 2];
        return ink.isEmpty() ? 0 : middle.y() - ink.first().y();
    };
    QVERIFY(tip(Qt::AscendingOrder) < 0);
    QVERIFY(tip(Qt::DescendingOrder) > 0);
}

QTEST_MAIN(TestScheme)
#include "test_scheme.moc"
