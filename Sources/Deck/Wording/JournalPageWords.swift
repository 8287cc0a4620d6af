/// What the page of the journal and the details of an entry call things.
package enum JournalPageWords: Phrase {
    case title, number, what, following
    case profile, place, hash, write, before, changes, unchanged, unknownBefore, unknownAfter
    case plan, purpose, step, made, related, targets, findings, evidence
    case reason
    case noCustomer, notEnded, nothingDone, notAnAct, isOpen, unknownState, otherProfile

    package var texts: Texts {
        switch self {
        case .title: Texts("Journal", "저널", "ジャーナル")
        case .number: Texts("No.", "번호", "番号")
        case .what: Texts("What", "내용", "内容")
        case .following: Texts("following", "따라가는 중", "追従中")
        case .profile: Texts("Profile", "프로필", "プロファイル")
        case .place: Texts("Place", "위치", "接続先")
        case .hash: Texts("Hash", "해시", "ハッシュ")
        case .write: Texts("Act", "작업", "操作")
        case .before: Texts("Before", "이전", "変更前")
        case .changes: Texts("Changes", "변경", "変更")
        case .unchanged: Texts("nothing changed", "변경 없음", "変更なし")
        case .unknownBefore: Texts("not known before", "이전 상태를 알 수 없음", "変更前の状態は不明")
        case .unknownAfter: Texts("not known after", "이후 상태를 알 수 없음", "変更後の状態は不明")
        case .plan: Texts("Plan", "계획", "計画")
        case .purpose: Texts("Purpose", "목적", "目的")
        case .step: Texts("Step", "단계", "手順")
        case .made: Texts("Made (UTC)", "작성(UTC)", "作成 (UTC)")
        case .related: Texts("Belongs to", "관련 항목", "関連項目")
        case .targets: Texts("Targets", "대상", "対象")
        case .findings: Texts("Found", "확인 결과", "確認結果")
        case .evidence: Texts("Evidence", "증거", "証拠")
        case .reason: Texts("Reason", "사유", "理由")
        case .noCustomer:
            Texts(
                "This entry is not about one customer.", "한 고객에 대한 항목이 아닙니다.",
                "この項目は 1 社の顧客に関するものではありません。")
        case .notEnded:
            Texts(
                "The journal does not show that this customer's relationship ended.",
                "저널에 이 고객과의 관계 종료 기록이 없습니다.", "ジャーナルにはこの顧客との関係が終了した記録がありません。")
        case .nothingDone:
            Texts(
                "Nothing was done by this act, so there is nothing to undo.",
                "이 작업으로 변경된 것이 없어 실행 취소할 것이 없습니다.", "この操作では何も変更されていないため、元に戻すものがありません。")
        case .notAnAct:
            Texts(
                "This entry is not an act that could be undone.", "실행 취소할 수 있는 작업이 아닙니다.",
                "この項目は元に戻せる操作ではありません。")
        case .isOpen:
            Texts(
                "The journal does not tell how this act ended.", "이 작업의 결과가 저널에 없습니다.",
                "この操作の結果はジャーナルにありません。")
        case .unknownState:
            Texts(
                "How it was before is not in the journal.", "이전 상태가 저널에 없습니다.",
                "変更前の状態がジャーナルにありません。")
        case .otherProfile:
            Texts(
                "It was done on another profile: open the deck on that one to undo it.",
                "다른 프로필에서 실행한 작업입니다. 해당 프로필로 열어 실행 취소하세요.",
                "別のプロファイルで実行した操作です。そのプロファイルで開いて元に戻してください。")
        }
    }
}
