<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%1 put off %n call(s) in the last 24 hours because there were too many; Anteroom repeats them by itself.</source>
        <translation>
            <numerusform>%1 put off %n call in the last 24 hours because there were too many; Anteroom repeats it by itself.</numerusform>
            <numerusform>%1 put off %n calls in the last 24 hours because there were too many; Anteroom repeats them by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeping the calendars in line failed %n time(s) in the last 24 hours.</source>
        <translation>
            <numerusform>Keeping the calendars in line failed %n time in the last 24 hours.</numerusform>
            <numerusform>Keeping the calendars in line failed %n times in the last 24 hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making a meeting took more than ten seconds, %n time(s) in the last 24 hours.</source>
        <translation>
            <numerusform>Making a meeting took more than ten seconds, %n time in the last 24 hours.</numerusform>
            <numerusform>Making a meeting took more than ten seconds, %n times in the last 24 hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) or event(s) that Anteroom once made belong to no session any more, but were changed by somebody or made by another copy of this practice. Look at them in Zoom and Google Calendar.</source>
        <translation>
            <numerusform>%n meeting or event that Anteroom once made belongs to no session any more, but was changed by somebody or made by another copy of this practice. Look at it in Zoom and Google Calendar.</numerusform>
            <numerusform>%n meetings or events that Anteroom once made belong to no session any more, but were changed by somebody or made by another copy of this practice. Look at them in Zoom and Google Calendar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message numerus="yes">
        <source>%n meeting(s) at Zoom</source>
        <translation>
            <numerusform>%n meeting at Zoom</numerusform>
            <numerusform>%n meetings at Zoom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>links and passcodes of %n session(s)</source>
        <translation>
            <numerusform>link and passcode of %n session</numerusform>
            <numerusform>links and passcodes of %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text of %n mail(s)</source>
        <translation>
            <numerusform>the text of %n mail</numerusform>
            <numerusform>the text of %n mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the log</source>
        <translation>
            <numerusform>%n line of the log</numerusform>
            <numerusform>%n lines of the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message numerus="yes">
        <source>This computer&apos;s keychain has not answered within %n second(s). Perhaps it waits for its password in a window of its own. Nothing was changed. Unlock it, then try again.</source>
        <translation>
            <numerusform>This computer&apos;s keychain has not answered within %n second. Perhaps it waits for its password in a window of its own. Nothing was changed. Unlock it, then try again.</numerusform>
            <numerusform>This computer&apos;s keychain has not answered within %n seconds. Perhaps it waits for its password in a window of its own. Nothing was changed. Unlock it, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeState</name>
    <message numerus="yes">
        <source>Offline, %n need(s) you</source>
        <translation>
            <numerusform>Offline, %n needs you</numerusform>
            <numerusform>Offline, %n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n waiting</source>
        <translation>
            <numerusform>Offline, %n waiting</numerusform>
            <numerusform>Offline, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zoom does not answer, %n waiting</source>
        <translation>
            <numerusform>Zoom does not answer, %n waiting</numerusform>
            <numerusform>Zoom does not answer, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Google does not answer, %n waiting</source>
        <translation>
            <numerusform>Google does not answer, %n waiting</numerusform>
            <numerusform>Google does not answer, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail server does not answer, %n waiting</source>
        <translation>
            <numerusform>Mail server does not answer, %n waiting</numerusform>
            <numerusform>Mail server does not answer, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zoom and Google do not answer, %n waiting</source>
        <translation>
            <numerusform>Zoom and Google do not answer, %n waiting</numerusform>
            <numerusform>Zoom and Google do not answer, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zoom and mail do not answer, %n waiting</source>
        <translation>
            <numerusform>Zoom and mail do not answer, %n waiting</numerusform>
            <numerusform>Zoom and mail do not answer, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Google and mail do not answer, %n waiting</source>
        <translation>
            <numerusform>Google and mail do not answer, %n waiting</numerusform>
            <numerusform>Google and mail do not answer, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::appointments::FilterBar</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::booking</name>
    <message numerus="yes">
        <source>Undo for %n second(s), then it is sent</source>
        <translation>
            <numerusform>Undo for %n second, then it is sent</numerusform>
            <numerusform>Undo for %n seconds, then it is sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies)</source>
        <translation>
            <numerusform>%n calendar entry</numerusform>
            <numerusform>%n calendar entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) removed</source>
        <translation>
            <numerusform>%n calendar entry removed</numerusform>
            <numerusform>%n calendar entries removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::booking::PatientPicker</name>
    <message numerus="yes">
        <source>%n match(es); arrow keys and Enter choose.</source>
        <translation>
            <numerusform>%n match; arrow keys and Enter choose.</numerusform>
            <numerusform>%n matches; arrow keys and Enter choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::booking::SessionHeader</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::booking::WhenFields</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::DashboardView</name>
    <message numerus="yes">
        <source>Tomorrow: %n session(s)</source>
        <translation>
            <numerusform>Tomorrow: %n session</numerusform>
            <numerusform>Tomorrow: %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them not in line</source>
        <translation>
            <numerusform>%1, %n of them not in line</numerusform>
            <numerusform>%1, %n of them not in line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n session(s), all in line</source>
        <translation>
            <numerusform>Tomorrow: %n session, all in line</numerusform>
            <numerusform>Tomorrow: %n sessions, all in line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The five days after: %n session(s)</source>
        <translation>
            <numerusform>The five days after: %n session</numerusform>
            <numerusform>The five days after: %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::NeedsYou</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::NextCard</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now · %n session(s) running</source>
        <translation>
            <numerusform>Now · %n session running</numerusform>
            <numerusform>Now · %n sessions running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::TodayCard</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::dashboard::TroubleLine</name>
    <message numerus="yes">
        <source>%1 %n more thing(s) of this session not in line.</source>
        <translation>
            <numerusform>%1 %n more thing of this session is not in line.</numerusform>
            <numerusform>%1 %n more things of this session are not in line.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::gui::DemoPage</name>
    <message numerus="yes">
        <source>%n mail(s) received</source>
        <translation>
            <numerusform>%n mail received</numerusform>
            <numerusform>%n mails received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::gui::MailsCard</name>
    <message numerus="yes">
        <source>%n mail(s)</source>
        <translation>
            <numerusform>%n mail</numerusform>
            <numerusform>%n mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::health::AlertList</name>
    <message numerus="yes">
        <source>%n session(s) wait(s) for it.</source>
        <translation>
            <numerusform>%n session waits for it.</numerusform>
            <numerusform>%n sessions wait for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::health::Figures</name>
    <message numerus="yes">
        <source>of %n attempt(s) worked</source>
        <translation>
            <numerusform>of %n attempt worked</numerusform>
            <numerusform>of %n attempts worked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::health::HealthView</name>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not in line</source>
        <translation>
            <numerusform>%n session not in line</numerusform>
            <numerusform>%n sessions not in line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::health::TroubleList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::shell::QuitNotice</name>
    <message numerus="yes">
        <source>%n session(s) still wait for Zoom, Google Calendar or mail.</source>
        <translation>
            <numerusform>%n session still waits for Zoom, Google Calendar or mail.</numerusform>
            <numerusform>%n sessions still wait for Zoom, Google Calendar or mail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anteroom::widgets::CopyButton</name>
    <message numerus="yes">
        <source>Leaves the clipboard after %n second(s).</source>
        <translation>
            <numerusform>Leaves the clipboard after %n second.</numerusform>
            <numerusform>Leaves the clipboard after %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
