import Domain

extension Words {
    /// In what two names differ only.
    package func resemblance(_ resemblance: Lookalike.Resemblance) -> String {
        switch resemblance {
        case .sameName: say(Texts("the same name", "이름이 같음", "同じ名前"))
        case .letter: say(Texts("differs by one letter", "한 글자만 다름", "1 文字だけ異なる"))
        case .swapped: say(Texts("has two letters swapped", "두 글자의 순서가 바뀜", "2 文字が入れ替わっている"))
        case .wordOrder:
            say(Texts("the same words in another order", "같은 단어가 다른 순서로 쓰임", "同じ語で順序が違う"))
        case .domain:
            say(Texts("its domain looks nearly the same", "도메인이 거의 같아 보임", "ドメインがほぼ同じに見える"))
        case .letterCase:
            say(
                Texts(
                    "differs by upper and lower case only", "대소문자만 다름", "大文字と小文字だけ異なる"))
        case .width:
            say(Texts("differs by the width of letters only", "전각/반각만 다름", "全角と半角だけ異なる"))
        case .script:
            say(
                Texts(
                    "has letters of another script that look the same", "모양이 같은 다른 문자 체계의 글자를 포함",
                    "見た目が同じ別の文字体系の文字を含む"))
        }
    }

    /// An act by its deed and target, and whom it was for where the target does not say.
    package func name(of act: NamedWrite) -> String {
        let whom = act.write.holding == nil ? "" : " · \(act.customer.companyName)"
        let name = act.name.isEmpty ? act.customer.companyName : act.name
        return "\(deed(act.write)): \(name)\(whom)"
    }

    /// That an act stays as it is where what was done together is undone, and why.
    package func notUndone(_ one: NotUndone) -> String {
        self(MarkWords.notUndone, name(of: one.act), reason(of: one.refusal))
    }

    /// A write of a plan, without its target.
    func deed(_ write: Write) -> String {
        switch write {
        case .suspend: self(KeyWords.suspend)
        case .reactivate, .reactivateAzure: self(KeyWords.reactivate)
        case .cancel: self(KeyWords.cancel)
        case .setRenewal(let renewal, _): giveBack(renewal)
        case .removeDelegatedAccess, .removeRelationship, .order, .accept:
            operation(write.operation)
        }
    }

    private func giveBack(_ renewal: Renewal) -> String {
        if renewal.scheduledActions?.atTermEnd == .cancel {
            return say(Texts("cancel at end of term", "약정 종료 시 취소", "契約終了時に解約"))
        }
        let autoRenew = say(
            renewal.autoRenewEnabled
                ? Texts("auto-renew on", "자동 갱신 켜기", "自動更新をオン")
                : Texts("auto-renew off", "자동 갱신 끄기", "自動更新をオフ"))
        guard let scheduled = renewal.scheduled else { return autoRenew }
        return autoRenew + ", "
            + say(
                Texts("scheduled change back: %1", "예약된 변경 복원: %1", "予定されている変更を復元: %1"),
                scheduled)
    }
}
