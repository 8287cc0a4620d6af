extension Korean: SafetyWording {
    package func filterFirst(_ reason: String) -> String { "먼저 필터를 고치세요. \(reason)" }
    package func undone(_ name: String) -> String { "되돌렸습니다: \(name)" }
    package var lastRunKey: String { "최근 실행 현황" }
    package var runInProgressKey: String { "진행 상황" }
    package func suspendedOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped)개 중 \(count.grouped)개를 일시 중단했습니다"
    }
    package func reactivatedOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped)개 중 \(count.grouped)개를 다시 활성화했습니다"
    }
    package var keyShowsRun: String { "\(byKey(keys[.run])) 실행 현황을 볼 수 있습니다" }
    package var nothingDoneHere: String { "되돌릴 작업이 없습니다. 이번 세션에서는 아무것도 변경하지 않았습니다." }
    package var undoneOnceShown: String { "마지막 작업이 수락되어 반영을 기다리고 있습니다. 반영된 뒤에 되돌릴 수 있습니다." }
    package var nothingUndoableHere: String { "이번 세션의 작업 중 여기서 되돌릴 수 있는 작업이 없습니다." }
    package var earlierActNotShown: String { "먼저 수락된 작업의 반영을 기다리고 있습니다. 반영된 뒤에 다시 시도하세요." }
    package var answeredFirst: String { "작업을 보내고 있습니다. 응답이 올 때까지 기다리세요." }
    package var undoLastKey: String { "마지막 작업 되돌리기" }
    package func undoTitle(_ act: String, of customer: String) -> String {
        "되돌리기: \(act) (\(customer))"
    }
    package func undoChangeTitle(_ change: String, on name: String, of customer: String) -> String {
        "되돌리기(\(change)): \(name) (\(customer))"
    }
    package func undoChangeTitle(_ change: String, for customer: String) -> String {
        "되돌리기(\(change)): \(customer)"
    }
    package var answeredTooSoon: String { "아직 확인되지 않았습니다. 끝까지 읽은 후 확인하세요." }
    package func notReadKeys(_ lines: Int) -> String {
        "! 먼저 끝까지 읽으세요: ↓ 또는 PgDn(\(lines.grouped)줄 남음) · n, Esc 아니요"
    }
    package var planTitle: String { "관계 제거 계획" }
    package var runTitle: String { "실행 현황" }
    package func plannedUnder(_ rules: String) -> String { "\(rules) 기준" }
    package var suspendedIsEnough: String {
        "취소할 수 없는 항목입니다. 이미 일시 중단되어 있어 관계 제거를 차단하지 않습니다."
    }
    package func seats(_ count: Int) -> String { "수량 \(count.grouped)개" }
    package var answerFirst: String { "먼저 y 또는 n으로 답하세요." }
    package var runHasCertificate: String {
        "관계가 종료되었습니다. \(byKey(keys[.certify])) 증명서를 확인한 다음 w로 저장할 수 있습니다."
    }
    package func refusedNewestUnknown(_ act: String, entry: Int) -> String {
        "가장 최근 작업의 응답을 받지 못해 처리 여부를 아직 알 수 없습니다: \(act)(기록 #\(entry.grouped))."
    }
    package func refusedNewestPending(_ act: String, entry: Int) -> String {
        "가장 최근 작업이 수락되었지만 아직 반영되지 않았습니다: \(act)(기록 #\(entry.grouped))."
    }
    package var refusedNeverShown: String { "나중에 조회한 결과 처리되지 않았습니다." }
    package var adviceUndoLaterByKey: String {
        "아무것도 되돌리지 않았습니다. 몇 분 뒤 다시 확인하세요(\(keys[.refresh])). 반영되면 되돌릴 수 있습니다."
    }
    package var adviceUndoLater: String {
        "아무것도 되돌리지 않았습니다. `partnerdeck show --refresh`로 확인하고 몇 분 뒤 다시 시도하세요. 반영되면 되돌릴 수 있습니다."
    }
    package func runUnderWay(_ what: String) -> String {
        "실행 중인 작업이 있으며 한 번에 하나만 실행합니다: \(what). \(byKey(keys[.run])) 확인하세요."
    }
    package func runLooksAgain(_ time: String) -> String { "다음 확인 \(time) UTC" }
    package func entryRunReplaced(by entry: Int) -> String {
        "이후 작업(기록 #\(entry.grouped))으로 대체되어 실행 종결"
    }
    package var entryRunSetAside: String { "이어서 실행하지 않기로 하고 실행 종결" }
    package func runReplaced(by entry: Int) -> String {
        "이후 작업(기록 #\(entry.grouped))으로 대체되어 종결되었습니다."
    }
    package var runSetAside: String { "이어서 실행하지 않기로 하고 종결했습니다." }
    package func entryNotConfirmedYet(_ entry: Int, write: String) -> String {
        "\(entry.grouped)번 기록은 아직 확인되지 않았습니다: \(write)"
    }
    package func refusedOvertaken(by entry: Int, changing what: String) -> String {
        "보냈는지 알 수 없으며, 이후 기록 #\(entry.grouped)에서 \(object(what)) 변경했으므로 더 이상 확인할 수 없습니다."
    }
    package func refusedAcceptedOvertaken(by entry: Int, changing what: String) -> String {
        "수락되었지만 반영을 확인하지 못했으며, 이후 기록 #\(entry.grouped)에서 \(object(what)) 변경했으므로 더 이상 확인할 수 없습니다."
    }
    package var overtakenSeats: String { "같은 구독의 수량" }
    package var overtakenRenewal: String { "같은 갱신 설정" }
    package var overtakenStatus: String { "같은 상태" }
    package var overtakenRelationship: String { "같은 관계" }
    package var overtakenPurchase: String { "같은 제품의 구매" }
    package var overtakenTarget: String { "같은 항목" }
    package func refusedChangedSince(by entry: Int) -> String {
        "이후 기록 #\(entry.grouped)에서 다시 변경되었습니다. 먼저 그 작업을 되돌리세요."
    }
    package var foundNotDone: String { "앞서 보낸 요청은 실행되지 않은 것을 확인했습니다." }
    package var stepOverwrote: String { "! 다른 변경을 덮어씀" }
    package func entryOverwrote(_ changes: String) -> String {
        "그 사이 다른 사용자가 변경한 값을 덮어씀: \(changes)"
    }
    package func actOverwrote(_ changes: String) -> String {
        "그 사이 다른 사용자가 변경한 값을 이 작업이 덮어썼습니다: \(changes)."
    }
    package func undoKeepsOverwritten(_ changes: String) -> String {
        "덮어쓴 다른 사용자의 변경은 되돌려도 복원되지 않습니다: \(changes)"
    }
    package func overwritten(_ change: String, now: String) -> String { "\(change), 현재 \(now)" }
    package var confirmOnceRead: String {
        "아직 읽는 중이므로 확인되지 않았습니다. 다 읽은 뒤에 확인하세요."
    }
    package func doneByOthers(_ write: String) -> String {
        "그 사이 다른 사용자가 이미 처리했습니다: \(write)"
    }
    package func addOnsLeftSuspended(_ names: String, count: Int) -> String {
        "추가 기능 \(count.grouped)개는 아직 일시 중단되어 있으므로 따로 다시 활성화해야 합니다: \(names)"
    }
    package func entryMissing(_ entry: Int) -> String {
        "작업 기록에 \(entry.grouped)번 항목이 없습니다."
    }
}
