extension Korean: ActWording {
    package func actVerified(_ write: String) -> String { "확인됨 · \(write)" }
    package func actRefused(_ write: String, reason: String) -> String {
        "거부됨 · \(write) · \(reason)"
    }
    package func actRefusedUnsent(_ write: String, reason: String) -> String {
        "보내지 않음 · \(write) · \(reason)"
    }
    package func actNotDone(_ write: String, reason: String) -> String {
        "실행되지 않음 · \(write) · \(reason)"
    }
    package func actAccepted(_ write: String) -> String { "수락됨, 반영 대기 · \(write)" }
    package func actShown(_ writes: String) -> String { "반영된 것을 다시 읽어 확인했습니다: \(writes)" }
    package func actsShown(_ count: Int) -> String {
        "수락된 작업 \(count.grouped)개가 반영된 것을 다시 읽어 확인했습니다."
    }
    package func actUnfinished(_ write: String) -> String { "미완료, 결과 없음 · \(write)" }
    package func actNotSent(_ writes: String) -> String { "실행 확정, 보내지 않음 · \(writes)" }
    package func actWithoutIntent(_ number: String) -> String { "기록 #\(number)의 작업(전송 직전 기록 없음)" }
    package func actOfRun(_ state: String, steps: String, customers: String) -> String {
        "\(state): \(steps), \(customers)"
    }
    package var approvedLabel: String { "실행 확정" }
    package var intentLabel: String { "전송 직전" }
    package var verifiedLabel: String { "확인" }
    package var noteLabel: String { "기록" }
    package func entryNumbered(_ number: String) -> String { "기록 #\(number)" }
    package func entryPlace(_ number: String, time: String) -> String {
        "\(time) · 기록 #\(number)"
    }
    package var actNotApprovedHere: String { "명령으로 실행(확정 기록을 남기지 않음)" }
    package var actIntentMissing: String { "전송 직전 기록이 작업 기록에 없습니다." }
    package var actNotVerified: String { "아직 다시 읽어 확인하지 않음" }
    package func actVerifiedWithOutcome(_ number: String) -> String {
        "기록 #\(number) 이전에 다시 읽어 확인함"
    }
    package func effectsOfAll(_ count: Int) -> String { "\(count.grouped)개 모두:" }
    package func effectsOfSome(_ count: Int, numbers: String) -> String {
        "\(numbered(numbers))(\(count.grouped)개):"
    }
    package func effectsOfOne(_ number: String, name: String) -> String {
        "\(number)번(\(name))만:"
    }
}
