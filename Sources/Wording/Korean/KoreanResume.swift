extension Korean: ResumeWording {
    package func resumeWhich(_ count: Int) -> String {
        "완료되지 않은 실행이 \(count.grouped)개 있습니다. 고객을 지정하거나, --entry에 실행 앞의 번호를 지정하세요:"
    }
    package func resumeOthers(_ count: Int) -> String {
        "완료되지 않은 다른 실행이 \(count.grouped)개 있습니다:"
    }
    package func resumeLeft(_ steps: String, left: String) -> String { "\(steps), 남은 단계: \(left)" }
    package func entryPlanStopped(_ steps: String, left: String) -> String {
        "실행 중지: \(steps), 남은 단계: \(left)"
    }
    package func resumeNoneOf(_ customers: String) -> String {
        "완료되지 않은 실행이 없는 고객입니다: \(customers)"
    }
    package func resumeNoSuchRun(_ entry: Int) -> String {
        "작업 기록 #\(entry)에서 시작되어 완료되지 않은 실행이 없습니다."
    }
    package var resumeEntryAlone: String { "--entry는 --resume과 함께 사용합니다." }
    package var resumeEntryOption: String {
        "--resume과 함께: 작업 기록의 이 번호에서 시작한 실행."
    }
    package var setAsideAlone: String { "--set-aside는 --resume과 고객 또는 --entry를 함께 지정해야 합니다." }
    package var setAsideOption: String {
        "--resume과 함께: 실행을 이어서 진행하지 않고 종결합니다. 아무것도 보내지 않습니다."
    }
    package var jsonUnfinished: String {
        "unfinished는 --resume일 때만 있으며, 선택할 수 있는 실행이나 남아 있는 다른 실행입니다."
    }
}
