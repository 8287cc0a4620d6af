import Samples
import Testing
import Wording

@Suite struct `Every phrase` {
    /// What is made of names and values alone, in one language or another.
    static let names: Set = [
        "actOfRun", "deskAzurePortal", "partnerKindOption", "plainValue", "serveGraph",
        "serviceGraph", "undoUntilDay",
    ]

    /// What chooses one of several texts, or joins those there are: each by itself is a piece.
    static let composed: Set = [
        "argumentNote", "blockedCustomers", "filterTerm", "filterTermOfRow", "invalidValue",
        "missingArgument", "missingArguments", "placeholder", "title", "unexpectedArguments",
        "unknownCommand", "unknownOption", "unsupportedShell", "usageLabel",
    ]

    /// Checks what all three languages say about a subject.
    static func check(_ subject: String) throws {
        let english = try WordingSource(.english, subject)
        #expect(!english.members.isEmpty)
        for language in Language.allCases {
            let source = try WordingSource(language, subject)
            #expect(source.members.map(\.name) == english.members.map(\.name), "\(language)")
            for (member, original) in zip(source.members, english.members) {
                let name = "\(member.name) in \(language)"
                let isComposed = Self.composed.contains(member.name)
                #expect(isComposed || !member.texts.isEmpty, "\(name)")
                for text in isComposed ? member.wholeTexts : member.texts {
                    let fault = fault(of: text, in: language, insteadOf: original.texts.first)
                    #expect(
                        fault == nil || Self.names.contains(member.name),
                        "\(fault ?? "") in \(name): \(text)")
                    // The end of a name begins with the blank before it.
                    let trimmed = member.name == "roleEnding" ? " " + text.trimmed : text.trimmed
                    #expect(text == text.trimmed || text == trimmed, "\(name)")
                }
                #expect(member.parameters == original.parameters, "\(name)")
                #expect(member.said == original.said, "\(name)")
                #expect(member.said == member.parameters, "\(name)")
                #expect(Set(member.keys) == Set(original.keys), "\(name)")
                guard !isComposed else { continue }
                #expect(Set(member.texts).count == member.texts.count, "\(name)")
                if language != .english { #expect(member.texts.count == 1, "\(name)") }
            }
        }
    }

    @Test func `has a subject, none of which is passed over`() {
        #expect(WordingSource.subjects.count >= 29)
        #expect(Set(["Filter", "Theme", "List", "Safety"]).isSubset(of: WordingSource.subjects))
    }

    @Test(arguments: WordingSource.subjects)
    func `is said in all three languages, with the same things put in`(subject: String) throws {
        try Self.check(subject)
    }

    @Test func `is translated, but for the names that are the same everywhere`() throws {
        let english = try WordingSource(.english)
        let names: Set = [
            "accessTitle", "actOfRun", "dapLabel", "doctorGDAP", "microsoftIDLabel",
            "pathAndReason", "radarWordAccessEnds", "serveAPI", "serviceGraph", "writeSetRenewal",
            "yesNoChoice",
        ]
        let same = try [Language.korean, .japanese].map { language in
            let source = try WordingSource(language)
            return Set(
                english.members.filter { source[$0.name]?.texts == $0.texts }.map(\.name))
        }
        #expect(same[0] == names)
        #expect(same[1] == names.subtracting(["actOfRun"]).union(["deskAzurePortal"]))
    }

    @Test(arguments: [
        (\.customersTitle as Phrase, "고객", "顧客"),
        (\.subscriptionsTitle, "구독", "サブスクリプション"),
        (\.accountTitle, "계정", "アカウント"),
        (\.reservationsTitle, "Azure 예약", "Azure の予約"),
        (\.softwareTitle, "소프트웨어", "ソフトウェア"),
        (\.removeLink, "재판매인 관계 제거", "リセラー関係の削除"),
        (\.activityLogTitle, "활동 로그", "アクティビティ ログ"),
        (\.requestTitle, "재판매인 관계 요청", "リセラー関係の依頼"),
        (\.suspendKey, "일시 중단", "一時停止"), (\.reactivateKey, "다시 활성화", "再開"),
        (\.statusLabel, "상태", "状態"), (\.statusActive, "활성", "アクティブ"),
        (\.statusSuspended, "일시 중단됨", "一時停止中"),
        (\.supportContactsLabel, "지원 연락처", "サポート連絡先"),
        (\.delegatedAccessLabel, "위임된 관리자 권한(DAP)", "委任された管理者特権 (DAP)"),
        (\.microsoftIDLabel, "Microsoft ID", "Microsoft ID"),
    ])
    func `of the portal has the portal's word`(phrase: Phrase, korean: String, japanese: String) {
        #expect(Language.korean.words()[keyPath: phrase] == korean)
        #expect(Language.japanese.words()[keyPath: phrase] == japanese)
    }
}

@Suite struct `What the journal says` {
    @Test(arguments: ["Journal", "Radar"])
    func `is said in all three languages, with the same things put in`(subject: String) throws {
        try `Every phrase`.check(subject)
    }
}

@Suite struct `What the program says` {
    @Test(arguments: ["Command", "Help", "File", "Table", "Export"])
    func `say what the commands say in all three languages`(subject: String) throws {
        try `Every phrase`.check(subject)
    }
}

extension WordingSource.WordingMember {
    /// All its pieces as one text; nothing where it has none of its own.
    fileprivate var wholeTexts: [String] {
        texts.isEmpty ? [] : [texts.joined(separator: "\n").trimmed]
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
