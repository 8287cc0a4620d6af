/// The column of the list that says who may be removed.
package enum ReadyWords: Phrase {
    case heading, ready, oneStepAway, heldBy

    package var texts: Texts {
        switch self {
        case .heading: Texts("Ready", "제거 준비", "削除準備")
        case .ready: Texts("ready", "제거 가능", "削除可能")
        case .oneStepAway: Texts("1 step away", "1단계 남음", "あと 1 手順")
        case .heldBy: Texts("held by %1", "%1개가 막음", "妨げ %1 件")
        }
    }
}
