import Deck
import Testing

extension Unicode.Scalar {
    var isHangul: Bool { (0xAC00...0xD7A3).contains(value) || (0x1100...0x11FF).contains(value) }
    var isKana: Bool { (0x3041...0x30FF).contains(value) && value != 0x30FB }
    var isKanji: Bool { (0x4E00...0x9FFF).contains(value) }
}

/// What is wrong with a text in a language; nil if it can be shown.
func fault(of text: String, in language: Language, insteadOf english: String? = nil) -> String? {
    if text.isEmpty { return "empty" }
    let scalars = text.unicodeScalars
    switch language {
    case .english:
        if scalars.contains(where: { $0.isHangul || $0.isKana || $0.isKanji }) {
            return "not English"
        }
    case .korean:
        if text != english, !scalars.contains(where: \.isHangul) { return "no Hangul" }
        if scalars.contains(where: { $0.isKana || $0.isKanji }) { return "Japanese" }
    case .japanese:
        if text != english, !scalars.contains(where: { $0.isKana || $0.isKanji }) {
            return "no Japanese"
        }
        if scalars.contains(where: \.isHangul) { return "Korean" }
    }
    // The known bad words of the translated documentation (reference, 12).
    let bad = ["保留", "顧客間関係", "販売代理店", "不正アクセス", "대리점", "전문 등급", "아이디"]
    return bad.first(where: text.contains).map { "bad word \($0)" }
}

@Suite struct `Every phrase` {
    /// `%1`, `%2` … of a text.
    func marks(_ text: String) -> Set<Character> {
        Set(zip(text, text.dropFirst()).filter { $0.0 == "%" && $0.1.isNumber }.map(\.1))
    }

    func check<P: Phrase>(_ phrases: P.Type) {
        for phrase in P.allCases {
            let texts = phrase.texts
            for language in Language.allCases {
                let text = texts.text(in: language)
                #expect(
                    fault(of: text, in: language, insteadOf: texts.english) == nil, "\(phrase)")
                #expect(marks(text) == marks(texts.english), "\(phrase) in \(language)")
                #expect(text == text.trimmed, "\(phrase) in \(language)")
            }
            if let one = texts.one {
                #expect(marks(one) == marks(texts.english), "\(phrase)")
                #expect(one != texts.english, "\(phrase)")
            }
        }
    }

    @Test func `is said in all three languages, with the same things put in`() {
        check(KeyWords.self)
        check(PageWords.self)
        check(NoticeWords.self)
        check(DialogWords.self)
        check(FactWords.self)
        check(HoldingWords.self)
        check(SyncWords.self)
        check(PlanWords.self)
        check(RunWords.self)
        check(MarkWords.self)
        check(SafetyWords.self)
        check(ReadyWords.self)
    }

    @Test func `is translated, but for the names that are the same everywhere`() {
        var same: [String] = []
        func collect<P: Phrase>(_ phrases: P.Type) {
            for texts in P.allCases.map(\.texts)
            where texts.english == texts.korean || texts.english == texts.japanese {
                same.append(texts.english)
            }
        }
        collect(KeyWords.self)
        collect(PageWords.self)
        collect(NoticeWords.self)
        collect(DialogWords.self)
        collect(FactWords.self)
        collect(HoldingWords.self)
        collect(SyncWords.self)
        collect(PlanWords.self)
        collect(RunWords.self)
        collect(MarkWords.self)
        collect(SafetyWords.self)
        collect(ReadyWords.self)
        #expect(same == ["Microsoft ID"])
    }

    @Test(arguments: [
        (PageWords.customers.texts, "고객", "顧客"),
        (PageWords.subscriptions.texts, "구독", "サブスクリプション"),
        (PageWords.account.texts, "계정", "アカウント"),
        (PageWords.reservations.texts, "Azure 예약", "Azure の予約"),
        (PageWords.software.texts, "소프트웨어", "ソフトウェア"),
        (PageWords.removeLink.texts, "재판매인 관계 제거", "リセラー関係の削除"),
        (PageWords.activityLog.texts, "활동 로그", "アクティビティ ログ"),
        (PageWords.requestRelationship.texts, "재판매인 관계 요청", "リセラー関係を依頼する"),
        (KeyWords.suspend.texts, "일시 중단", "一時停止"), (KeyWords.reactivate.texts, "다시 활성화", "再開"),
        (FactWords.status.texts, "상태", "状態"), (FactWords.active.texts, "활성", "アクティブ"),
        (FactWords.suspended.texts, "일시 중단됨", "一時停止中"),
        (FactWords.supportContacts.texts, "지원 연락처", "サポート連絡先"),
        (FactWords.delegatedAccess.texts, "위임된 관리자 권한(DAP)", "代理管理特権 (DAP)"),
        (FactWords.microsoftID.texts, "Microsoft ID", "Microsoft ID"),
    ])
    func `of the portal has the portal's word`(texts: Texts, korean: String, japanese: String) {
        #expect(texts.korean == korean)
        #expect(texts.japanese == japanese)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
