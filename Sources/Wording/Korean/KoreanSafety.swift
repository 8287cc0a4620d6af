extension Korean: SafetyWording {
    package func filterFirst(_ reason: String) -> String { "먼저 필터를 고치세요. \(reason)" }
    package func undone(_ name: String) -> String { "되돌렸습니다: \(name)" }
    package var lastRunKey: String { "최근 실행 현황" }
    package var runInProgressKey: String { "진행 상황" }
    package var runHasCertificate: String {
        "관계가 종료되었습니다. \(toward(keys[.certify])) 증명서를 확인하고 저장할 수 있습니다."
    }
}
