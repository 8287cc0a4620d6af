extension Korean: ChoiceWording {
    package func orCancelBy(_ time: String) -> String {
        "또는 \(time) UTC까지 취소하세요\(key(.cancel)). 일할 계산하여 환불되며 현행 규칙도 충족합니다."
    }
    package func costOrCancelBy(_ day: String) -> String { "\(day)까지 취소 시 일할 환불" }
    package func stepOrCancelBy(_ time: String) -> String {
        "또는 \(time) UTC까지 취소할 수 있습니다\(key(.otherWay)). 일할 계산하여 환불되며 현행 규칙도 충족하지만, 되돌릴 수 없습니다."
    }
    package var stepCancelsInstead: String {
        "일시 중단하는 대신 취소합니다\(key(.otherWay)). 일할 계산하여 환불됩니다."
    }
    package var fixSuspendOrCancel: String { "일시 중단/취소" }
    package var otherWayKey: String { "취소/일시 중단" }
    package var noOtherWay: String { "취소 가능 기간이 남은 일시 중단 단계만 취소로 바꿀 수 있습니다." }
    package func stepNowCancels(_ name: String) -> String {
        "취소 후 환불로 바꾸었습니다: \(name). 계획을 시작하기 전에는 아무것도 전송되지 않습니다."
    }
    package func stepNowSuspends(_ name: String) -> String {
        "일시 중단으로 바꾸었습니다: \(name). 계획을 시작하기 전에는 아무것도 전송되지 않습니다."
    }
}
