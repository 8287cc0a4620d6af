extension Korean: RunWording {
    package var runRunning: String { "실행 중" }
    package var runStopping: String { "이 단계 후 중지" }
    package var runRests: String { "멈춤, \(byKey(keys[.goOn])) 이어서 실행" }
    package func runRestsBecause(_ reason: String) -> String { "멈춤: \(reason)" }
    package func runWaits(_ until: String) -> String {
        "\(until) UTC까지 대기, 이후 \(byKey(keys[.goOn])) 이어서 실행"
    }
    package var runWaitsOpen: String { "다른 담당자의 처리나 시간 경과를 기다림, \(byKey(keys[.goOn])) 다시 확인" }
    package var runFinishedAll: String { "완료: 모든 단계 확인됨" }
    package func runFinishedStruck(_ struck: Int) -> String { "완료, 제외 \(struck.grouped)" }
    package func runFinishedKept(_ kept: Int, struck: Int) -> String {
        "완료, 제외 \(struck.grouped), 관계 \(kept.grouped)건 유지"
    }
    package var runFinishedPartly: String { "끝났으나 완료되지 않음" }
    package func runFinishedRequested(_ count: Int) -> String {
        "실행이 끝남: 관리자 관계 \(count.grouped)개의 종료는 요청되었으나 아직 끝나지 않음"
    }
    package func runHoursLeft(_ hours: Int) -> String { "약 \(hours.grouped)시간 남음" }
    package func runMinutesLeft(_ minutes: Int) -> String { "약 \(minutes.grouped)분 남음" }
    package func runSecondsLeft(_ seconds: Int) -> String { "약 \(seconds.grouped)초 남음" }
    package var runAlmostThere: String { "곧 끝남" }
    package func runConfirmed(_ count: Int) -> String { "✓ 확인됨 \(count.grouped)" }
    package func runAccepted(_ count: Int) -> String { "~ 수락됨 \(count.grouped)" }
    package func runRequested(_ count: Int) -> String { "… 요청됨(아직 끝나지 않음) \(count.grouped)" }
    package func runRefused(_ count: Int) -> String { "✗ 거부됨 \(count.grouped)" }
    package func runNotSent(_ count: Int) -> String { "✗ 보내지 않음 \(count.grouped)" }
    package func runWaitingCount(_ count: Int) -> String { "⧗ 대기 \(count.grouped)" }
    package func runUnknownCount(_ count: Int) -> String { "? 결과 불명 \(count.grouped)" }
    package func runStruck(_ count: Int) -> String { "– 제외 \(count.grouped)" }
    package func runPending(_ count: Int) -> String { "· 남음 \(count.grouped)" }
    package var stepStatePending: String { "· 시작 전" }
    package var stepStateUnderway: String { "… 진행 중" }
    package var stepStateAccepted: String { "~ 수락됨" }
    package var stepStateConfirmed: String { "✓ 확인됨" }
    package var stepEndRequested: String { "요청됨(아직 끝나지 않음)" }
    package var stepStateByOthers: String { "✓ 이미 완료됨" }
    package func stepStateUntil(_ time: String) -> String { "⧗ \(time) UTC까지" }
    package func stepStateUntilDay(_ day: String) -> String { "⧗ \(day)까지" }
    package var stepStateWaiting: String { "⧗ 대기 중" }
    package var stepStateUnknown: String { "? 결과 불명" }
    package var stateLabel: String { "상태" }
    package func runStarted(_ time: String, by user: String) -> String { "\(time) UTC 시작, \(user)" }
    package func runQuota(_ until: String) -> String { "요청 과다: 서비스가 알린 \(until) UTC까지 대기" }
    package func runPace(_ until: String, requests: Int) -> String {
        "요청을 분당 \(requests.grouped)건으로 제한: \(until) UTC에 계속"
    }
    package func runLabel(_ done: Int, of total: Int) -> String {
        "\(keys[.run]) 실행 현황 \(done.grouped)/\(total.grouped)"
    }
    package func runLabelRests(_ done: Int, of total: Int) -> String {
        "! \(keys[.run]) 멈춤 \(done.grouped)/\(total.grouped)"
    }
    package func runLabelWaits(_ done: Int, of total: Int) -> String {
        "⧗ \(keys[.run]) 대기 \(done.grouped)/\(total.grouped)"
    }
    package func runLabelPartly(_ done: Int, of total: Int) -> String {
        "! \(keys[.run]) 미완료 \(done.grouped)/\(total.grouped)"
    }
    package func runsLabelWait(_ count: Int) -> String {
        "⧗ \(keys[.run]) 대기 중인 실행 \(count.grouped)개"
    }
    package func runsLabelRest(_ count: Int) -> String {
        "! \(keys[.run]) 끝나지 않은 실행 \(count.grouped)개"
    }
    package var runsTitle: String { "실행 목록" }
    package var runsKeys: String { "Enter 열기 · x 종결 · Esc 닫기" }
    package func runLeft(_ steps: String) -> String { "남은 단계: \(steps)" }
    package var runIsElsewhere: String { "다른 프로세스에서 진행 중" }
    package func runDoneAll(_ count: Int) -> String { "실행 완료: 단계 \(count.grouped)개를 모두 확인했습니다." }
    package func runDoneAllStruck(_ confirmed: Int, struck: Int) -> String {
        "실행 완료: 확인됨 \(confirmed.grouped)개, 제외 \(struck.grouped)개."
    }
    package func runDoneKept(_ kept: Int, confirmed: Int, struck: Int) -> String {
        "확인됨 \(confirmed.grouped)개, 제외 \(struck.grouped)개: 관계 \(kept.grouped)건은 유지됩니다."
    }
    package func runDonePartly(_ confirmed: Int, of total: Int, rest: String) -> String {
        "단계 \(total.grouped)개 중 \(confirmed.grouped)개 확인됨: \(rest)."
    }
    package var runHasStopped: String { "실행을 중지했습니다." }
    package func runWaitsNotice(_ until: String) -> String { "실행은 \(until) UTC까지 대기합니다." }
    package var runWaitsForOthers: String { "남은 단계는 다른 담당자가 처리하거나 시간이 지나 해소될 때까지 대기합니다." }
    package var runGoesOnByKey: String {
        "실행 현황(\(keys[.run]))에서 \(byKey(keys[.goOn])) 이어서 실행하세요."
    }
    package func runGoesOnByCommand(_ command: String) -> String {
        "`\(command)`으로 이어서 실행하세요."
    }
    package func runElsewhere(_ customers: String) -> String {
        "다른 프로세스에서 실행이 진행 중입니다. 그곳에서 확인하세요: \(customers)"
    }
    package func namesAndMore(_ first: String, count: Int) -> String {
        "\(first) 외 \(count.grouped)곳"
    }
    package func runRestsNotice(_ refusal: String) -> String { "실행이 멈췄습니다: \(refusal)" }
    package func runIsWaiting(_ customers: String) -> String {
        "대기 중인 실행이 있습니다: \(customers). \(keys[.run]) 키로 확인하세요."
    }
    package func runsAreWaiting(_ customers: String, count: Int) -> String {
        "대기 중인 실행이 \(count.grouped)개 있습니다: \(customers). \(keys[.run]) 키로 목록을 확인하세요."
    }
    package func runWaitingMeanwhile(_ count: Int) -> String {
        "\(count.grouped)단계는 다른 사람의 조치나 날짜를 기다리며, 나머지는 계속 진행됩니다."
    }
    package var stepRequestNote: String {
        "고객이 이 요청을 아직 수락할 수 있으며, 아무도 요청을 철회할 수 없습니다. 다른 단계를 막지 않습니다. 요청이 만료되거나 거부되면 이 단계가 끝납니다."
    }
    package var runNoRun: String { "화면을 연 후 실행한 계획이 없습니다." }
    package var runNotRunning: String { "실행 중인 것이 없습니다." }
    package var runAlreadyRuns: String { "이미 실행 중입니다." }
    package var runIsDone: String { "모든 단계가 끝났습니다." }
    package var runIsClosed: String { "종결된 실행이므로 이어서 실행할 수 없습니다." }
    package var setAsideTitle: String { "이 실행을 종결할까요?" }
    package var setAsideKeepsDone: String { "이미 처리한 작업은 그대로 유지됩니다." }
    package var setAsideSendsNothing: String { "남은 단계는 전송하지 않으며, 이 실행을 다시 제안하지 않습니다." }
    package func setAsideUnanswered(_ count: Int) -> String {
        "응답을 받지 못한 단계 \(count.grouped)개: 처리 여부는 계속 조회합니다."
    }
    package var runNoRefused: String { "거부된 단계가 없습니다." }
    package var runOtherRun: String { "실행 중인 계획이 있습니다(\(keys[.run])). 한 번에 하나만 실행합니다." }
    package func runStepTitle(_ number: Int) -> String { "실행의 \(number.grouped)단계" }
    package var runStepKeys: String { "y ID 복사 · \(keys[.journal]) 작업 기록 보기 · Enter, Esc 닫기" }
    package var runTicketKeys: String {
        "y 본문 복사 · \(keys[.journal]) 작업 기록 보기 · Enter, Esc 닫기"
    }
    package var runWhyHeading: String { "이유" }
    package var stepUnknownNote: String { "보냈지만 응답이 없습니다. 다시 보내기 전에 먼저 조회합니다." }
    package func stepAcceptedNote(by service: String) -> String {
        "\(service)가 수락했지만 아직 반영되지 않았습니다."
    }
    package var stepRequestedNote: String {
        "Microsoft Graph가 요청을 받았습니다. 관계는 시간이 지난 뒤 끝나며, 그때까지 다시 읽어 확인합니다."
    }
    package var stepStruckNote: String { "제외된 단계입니다. 이 실행에 포함되지 않습니다." }
    package var stepWaitsNote: String { "다른 담당자가 처리하거나 시간이 지나 해소되면 이어집니다." }
    package var runRestsTitle: String { "실행이 멈췄습니다" }
    package var runResumeTitle: String { "진행 중이던 실행이 있습니다" }
    package var runResumeWaits: String { "실행을 계속할 수 있습니다" }
    package func runResumeIntro(_ time: String, by user: String) -> String {
        "\(time) UTC에 \(subject(user)) 시작했으나 끝나지 않았습니다."
    }
    package var runResumeProgress: String { "진행" }
    package func runResumeUnanswered(_ count: Int) -> String {
        "응답을 받지 못한 단계 \(count.grouped)개: 다시 보내기 전에 먼저 조회합니다."
    }
    package func runResumeMore(_ count: Int) -> String {
        "끝나지 않은 실행이 \(count.grouped)개 더 있습니다. \(keys[.run]) 키로 목록을 확인하세요."
    }
    package var runResumeSafe: String { "직접 지시하기 전에는 아무것도 실행하지 않습니다." }
    package var runResumeKeys: String { "y 이어서 실행 · v, Enter 보기 · x 종결 · n, Esc 나중에" }
    package func runResumeReadKeys(_ lines: Int) -> String {
        "↓ 끝까지(\(lines.grouped)줄 남음) 읽은 후 y · v, Enter 보기 · x 종결 · n, Esc 나중에"
    }
    package func runResumeUnreadKeys(_ lines: Int) -> String {
        "! 먼저 끝까지 읽으세요: ↓ 또는 PgDn(\(lines.grouped)줄 남음) · v, Enter 보기 · x 종결 · n, Esc 나중에"
    }
    package var runFinalKeys: String { "y 이어서 실행 · n, Esc 나중에" }
    package var runActsTitle: String { "중단된 작업이 있습니다" }
    package var runActsIntro: String { "응답을 받기 전에 partnerdeck이 종료되어 결과를 조회했습니다." }
    package func runActDone(_ act: String) -> String { "처리됨 · \(act)" }
    package func accessesHaveEnded(_ count: Int) -> String {
        "관리자 관계 \(count.grouped)개가 종료된 것을 다시 읽어 확인했습니다."
    }
    package var readAndConfirmed: String { "다시 읽어 확인함" }
    package func accessHasEnded(_ name: String) -> String {
        "관리자 관계가 종료된 것을 다시 읽어 확인했습니다: \(name)"
    }
    package func runActNotDone(_ act: String) -> String { "처리되지 않음 · \(act)" }
    package func runActNotShown(_ act: String, found: String) -> String {
        "전송 여부를 확인하지 못함 · \(act) · \(found)"
    }
    package func runActChecked(
        at time: String, seats: Int, before: Int, wanted: Int, by service: String
    ) -> String {
        "\(time) UTC 조회: \(service)의 수량은 \(seats.grouped)개입니다(이전 \(before.grouped)개, 요청 \(wanted.grouped)개)."
    }
    package func runActNotSeen(at time: String, by service: String) -> String {
        "\(time) UTC 조회: \(service)에 반영되지 않았습니다."
    }
    package func runActCheckedAgain(at time: String) -> String {
        "\(time) UTC 또는 다음에 시작할 때 다시 조회합니다."
    }
    package func runActUnknown(_ act: String, reason: String) -> String {
        "확인하지 못함 · \(act) · \(reason)"
    }
    package var runPurposeLabel: String { "목적" }
    package var leaveTitle: String { "partnerdeck을 종료할까요?" }
    package var leaveText: String { "목록에서 고른 항목은 이 페이지의 \(keys[.quit]) 키처럼 프로그램을 종료합니다." }
    package var runLeaveTitle: String { "실행 중인데 종료할까요?" }
    package func runLeaveText(_ confirmed: Int, of total: Int) -> String {
        "단계 \(total.grouped)개 중 \(confirmed.grouped)개가 확인되었습니다. 진행 중인 단계가 끝나면 실행을 멈추고 화면을 닫습니다. 다음에 시작할 때 이어서 실행할 수 있으며, 변경을 반복하거나 건너뛰지 않습니다."
    }
    package var runLeaveNowText: String {
        "진행 중인 단계가 아직 끝나지 않았습니다. 그래도 바로 종료할까요? 다음에 시작할 때 다시 보내기 전에 먼저 조회합니다."
    }
    package var runLeaveKeys: String { "y 종료 · n, Esc 계속" }
    package var runLeaving: String { "이 단계가 끝나면 종료합니다. 바로 종료하려면 \(objectKey(keys[.quit])) 누르세요." }
}
