extension English: ChoiceWording {
    package func orCancelBy(_ time: String) -> String {
        "Or cancel it\(key(.cancel)) by \(time) UTC: pro-rated refund, and it meets the latest rules."
    }
    package func costOrCancelBy(_ day: String) -> String {
        "or cancel by \(day) (refund)"
    }
    package func stepOrCancelBy(_ time: String) -> String {
        "Or cancel it\(key(.otherWay)) by \(time) UTC: pro-rated refund, and it meets the latest rules. That cannot be undone."
    }
    package var stepCancelsInstead: String {
        "It is cancelled instead of suspended\(key(.otherWay)): pro-rated refund."
    }
    package var fixSuspendOrCancel: String { "suspend/cancel" }
    package var otherWayKey: String { "cancel/suspend" }
    package var noOtherWay: String {
        "Only a suspension whose cancellation window is open can be cancelled instead."
    }
    package func stepNowCancels(_ name: String) -> String {
        "\(name) will be cancelled with a refund. Nothing is sent until you start the plan."
    }
    package func stepNowSuspends(_ name: String) -> String {
        "\(name) will be suspended. Nothing is sent until you start the plan."
    }
}
