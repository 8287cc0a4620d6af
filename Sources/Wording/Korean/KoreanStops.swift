extension Korean: StopWording {
    package func refusedBlocked(_ count: Int, by names: String) -> String {
        "\(count.grouped)개 항목이 관계 제거를 막고 있습니다: \(names)."
    }
    package func refusedChangedSinceRead(_ differences: String) -> String {
        "조회한 후 변경되었습니다:\n\(differences)"
    }
    package var refusedChanged: String { "조회한 후 변경되었습니다." }
    package func refusedAfterRequested(_ step: String) -> String {
        "\(step)의 종료를 요청했지만 아직 끝나지 않았습니다."
    }
    package func refusedAfterOpen(_ step: String) -> String { "\(step)가 아직 완료되지 않았습니다." }
    package func refusedAfterUnknown(_ step: String) -> String {
        "\(step)가 실행되었는지 아직 알 수 없습니다."
    }
    package func refusedAfterFailed(_ step: String) -> String { "\(step)가 실행되지 않았습니다." }
    package func earlierStep(_ number: Int, named name: String) -> String {
        "\(number.grouped)단계(\(name))"
    }
    package var adviceAfter: String { "해결된 뒤 실행을 이어서 진행하거나, 그 단계를 제외한 새 계획을 만드세요." }
}
