import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

/// What readers of both languages stumbled on, kind by kind.
@Suite struct `A native operator` {
    /// Words that stand for something else, or that nobody says.
    private static let barred: [Language: [String]] = [
        .english: ["flight", "dearer"],
        .korean: [
            "귀사", "전자 메일", "기기", "할당량", "해지", "저절로", "확인 안 됨", "대기 전", "덱", "이것으로",
            "로 봅니다", "따라가", "분기", "실행 취소", "고객용으로 구매", "한 건 남음",
        ],
        .japanese: [
            "貴社", "試行", "やり直", "手順", "クォータ", "自然", "妨げなし", "分かりません", "デッキ", "追従", "兆候",
            "保持中", "これでは", "解約・取り消し", "関係の解除", "解除計画", "端末", "表示専用", "営業エージェント",
            "きめ細かい", "あと一件",
        ],
    ]

    @Test(arguments: Language.allCases)
    func `meets no word that stands for something else`(language: Language) throws {
        for member in try WordingSource(language).members {
            for text in member.texts {
                // The customer is spoken to there; synonyms are typed and never shown; and another
                // attempt is no dry run.
                let isSaid =
                    member.name != "requestEmail" && !member.name.hasSuffix("Synonyms")
                let said = (isSaid ? text : "").replacing("再試行", with: "")
                for word in Self.barred[language] ?? [] {
                    #expect(!said.contains(word), "\(word) in \(member.name): \(text)")
                }
            }
        }
    }

    @Test func `meets no blank between Japanese sentences and no foreign comma`() throws {
        for member in try WordingSource(.japanese).members {
            for text in member.texts {
                #expect(!text.contains("。 "), "\(member.name): \(text)")
                #expect(
                    text.firstMatch(of: /[ぁ-んァ-ヶ一-龠], [^0-9]/) == nil,
                    "\(member.name): \(text)")
            }
        }
        #expect(Language.japanese.words().list(["a", "b"]) == "a、b")
        #expect(Language.japanese.words().paragraph(["a。", "", "b。"]) == "a。b。")
        #expect(Language.japanese.words().paragraph(["a。[400/1]", "b。"]) == "a。[400/1] b。")
        #expect(Language.korean.words().list(["a", "b"]) == "a, b")
    }

    @Test func `meets no blank within Japanese, and one beside Latin letters`() {
        let words = Language.japanese.words(namesKeys: false)
        #expect(words.commandUnknown("テーマ") == "テーマというコマンドも、一致する顧客もありません。")
        #expect(words.commandUnknown("tema") == "tema というコマンドも、一致する顧客もありません。")
        #expect(words.questionSuspend("Visio", of: "東京商事") == "東京商事の Visio を一時停止しますか?")
        let taken = words.keysTaken(
            "s", command: "suspend", other: "search", page: words.subscriptionsTitle)
        #expect(taken.hasPrefix("サブスクリプションのページで s キーが suspend と search の両方に"))
    }

    @Test(arguments: Language.allCases)
    func `reads how a new relationship is requested, by key or by command`(language: Language) {
        let (deck, command) = (language.words(), language.words(namesKeys: false))
        let said = command.relationshipRemoved("Contoso")
        #expect(said.contains("`partnerdeck request`"))
        #expect(!deck.relationshipRemoved("Contoso").contains("partnerdeck"))
    }

    @Test func `meets the verb of the page in the deadline of an order`() {
        let words = Language.japanese.words()
        #expect(words.cancelOrderKey == "取り消し" && words.orderCancellableUntilLabel == "取消期限")
        #expect(words.cancelSubscriptionKey == "解約" && words.cancelUntilLabel == "解約期限")
        for words in [Language.english.words(), Language.korean.words()] {
            #expect(words.orderCancellableUntilLabel == words.cancelUntilLabel)
        }
    }

    @Test func `meets one sign for ranges`() throws {
        for (language, barred) in [(Language.japanese, "~"), (.korean, "～")] {
            for member in try WordingSource(language).members {
                for text in member.texts {
                    #expect(!text.contains("\u{FFFC}" + barred), "\(member.name): \(text)")
                }
            }
        }
        #expect(Language.japanese.words().effectsOfSome(2, numbers: "1–2") == "1～2 の 2 件:")
        #expect(Language.korean.words().effectsOfSome(3, numbers: "1–2, 4") == "1~2번, 4번(3개):")
        #expect(
            Language.japanese.words().effectsOfSome(5, numbers: "1–2, 4–6") == "1～2、4～6 の 5 件:")
    }

    @Test func `reads a sentence about a setting, whatever its form`() {
        let words = Language.korean.words()
        #expect(
            words.configWrongType("cancel", form: words.formKeys)
                == #""cancel" 값은 키 목록(예: ["s", "F7"]) 형식이어야 합니다."#)
    }

    @Test func `reads a scheduled quantity in words`() {
        let renewal = Renewal(
            autoRenewEnabled: true, scheduledNextTermInstructions: "quantity 28")
        let write = Write.setRenewal(renewal, of: .init("a"))
        #expect(Language.korean.words().deed(write) == "자동 갱신 켜기, 다음 약정: 수량 28개")
        #expect(Language.japanese.words().deed(write) == "自動更新をオンに変更、次の契約期間: 数量 28")
        // The journal has the same words as the plan that does it.
        for language in Language.allCases {
            let words = language.words()
            #expect(words.write(write, named: "Visio") == words.deed(write) + ": Visio")
        }
        let words = Language.korean.words()
        #expect(words.scheduledChange("DZH:0001:X P1Y quantity 3") == "수량 3개, 1년")
        #expect(words.scheduledChange("quantity of 3") == "quantity of 3")
        let line = Renewal(
            autoRenewEnabled: true,
            scheduledNextTermInstructions: "DZH:0001:X P3Y annual quantity 28")
        let change = Write.setRenewal(line, of: .init("a"))
        #expect(
            Language.english.words().deed(change)
                == "auto-renew on, next term: 28 seats, 3 years, annual")
        let chosen = RenewalChoice.change(NextTerm(quantity: 28))
        #expect(words.renewal(line, chosen: chosen) == "자동 갱신 켜짐, 다음 약정: 수량 28개")
        #expect(words.renewal(line, chosen: .renew) == "자동 갱신 켜짐")
        let next = NextTerm(quantity: 28, termDuration: "P3Y", billingCycle: "Annual")
        #expect(words.changes(of: next) == "수량 28개, 3년, 매년")
    }

    @Test func `reads the time that is left as a length in a column, and else as a distance`() {
        let now = Instant(timeIntervalSince1970: 0)
        let later = Instant(timeIntervalSince1970: 12 * 86_400)
        let words = Language.japanese.words()
        #expect(words.timeLeftInColumn(until: later, at: now, in: .utc) == "12 日")
        #expect(words.timeLeft(until: later, at: now, in: .utc) == "12 日後")
        #expect(Language.korean.words().timeLeftInColumn(until: later, at: now, in: .utc) == "12일")
    }

    @Test(arguments: Language.allCases)
    func `changes its unit at the same moments in a column and elsewhere`(language: Language) {
        let now = Instant(timeIntervalSince1970: 0)
        let words = language.words()
        func texts(_ seconds: Double) -> [String] {
            let moment = now.addingTimeInterval(seconds)
            return [
                words.timeLeft(until: moment, at: now, in: .utc),
                words.timeLeftInColumn(until: moment, at: now, in: .utc),
            ]
        }
        #expect(texts(-1) == [words.radarPast, words.radarPast])
        #expect(texts(59) == [words.radarMinutes(0), words.leftMinutes(0)])
        #expect(texts(3599) == [words.radarMinutes(59), words.leftMinutes(59)])
        #expect(texts(3600) == [words.radarHours(1), words.leftHours(1)])
        #expect(texts(72 * 3600 - 1) == [words.radarHours(71), words.leftHours(71)])
        #expect(texts(72 * 3600) == [words.radarDays(3), words.leftDays(3)])
    }

    @Test func `does not read of a window that has closed that the subscription expired`() {
        for language in Language.allCases {
            let words = language.words()
            for said in [
                words.windowClosed, words.termWindowClosed("2026-01-02"), words.deadlinePassed,
            ] {
                #expect(!said.contains(words.statusExpired), "\(said)")
            }
        }
    }

    @Test func `reads of an undo what it takes back, not the number of an entry`() {
        let plan = Plan.a(
            [.a(.reactivate(.init("a")), .reactivate(.init("b")))], id: "undo",
            purpose: .undo(of: 12))
        #expect(Language.japanese.words().purpose(of: plan) == "一時停止 2 件を元に戻す")
        #expect(Language.korean.words().purpose(of: plan) == "일시 중단 2건 되돌리기")
        #expect(Language.english.words().purpose(of: plan) == "Undo: 2 suspensions")
    }

    @Test(arguments: Language.allCases)
    func `reads the name of a customer for whom a purchase is refused, after one colon`(
        language: Language
    ) {
        let customer = Customer.contoso.left
        let aftermath = Aftermath(
            customer: customer, isListed: false, supportContacts: [], partner: .init("x"))
        let said = language.words().evidence(.futurePurchasesPrevented, aftermath)
        #expect(said.contains(customer.companyName) && !said.contains(customer.id.text), "\(said)")
        #expect(said.count { $0 == ":" } == 1, "\(said)")
    }

    @Test func `reads known reasons for a suspension in words, and others as they are`() {
        let words = Language.allCases.map { $0.words() }
        #expect(
            words.map { $0.suspensionReason("PartnerSuspension") } == [
                "suspended by the partner", "파트너의 일시 중단", "パートナーによる一時停止",
            ])
        for words in words {
            let known = ["PartnerSuspension", "CustomerCancellation", "Expiration"]
            for reason in known { #expect(words.suspensionReason(reason) != reason) }
            #expect(words.suspensionReason("NonPayment") == "NonPayment")
            let others = Refusal.suspendedByOthers(reasons: ["Expiration", "NonPayment"])
            let refusal = words.reason(of: others)
            #expect(refusal.contains(words.statusExpired) && refusal.contains("NonPayment"))
        }
    }

    @Test(arguments: Language.allCases)
    func `meets one word of the radar for one number`(language: Language) {
        let words = language.words()
        for kind in [RadarSignKind.renews, .renewsMonthly] {
            #expect(words.letter(of: .renewal) != words.radarKindInAWord(kind))
        }
        // The name of the event has the word that stands for it where there is less room.
        let letter = words.letter(of: .renewal)
        #expect(letter.count == 1 || words.radarEvent(.renewal).contains(letter))
        #expect(words.readyOneStepAway == words.radarKindOneStepAway)
    }

    @Test func `is not told that what undo restores is lost for good`() {
        for language in Language.allCases {
            let words = language.words()
            let said = words.consequence(.scheduledChangesDropped)
            #expect(said.contains("u"), "\(said)")
        }
    }

    @Test(arguments: [Language.korean, .japanese])
    func `reads first what is done, then to what`(language: Language) {
        let words = language.words()
        let name = "Office 365 E3"
        let writes: [Write] = [
            .suspend(.init("a")), .reactivate(.init("a")), .reactivateAzure(.init("a")),
            .cancel(.subscription(.init("a"))), .cancel(.software(.init("a"))),
            .removeDelegatedAccess, .removeRelationship, .order(.init("a"), quantity: 1),
            .accept(includingDelegatedAccess: false), .accept(includingDelegatedAccess: true),
            .setQuantity(30, of: .init("a")), .endAdminAccess(.init("a")),
            .setRenewal(
                Renewal(
                    autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                    scheduledActions: .extendAtTermEnd), of: .init("a")),
        ]
        for write in writes {
            let said = words.write(write, named: name)
            #expect(!said.hasPrefix(name) && said.contains(": " + name), "\(said)")
        }
    }

    @Test(arguments: Language.allCases)
    func `is told whether a subscription or an order is cancelled`(language: Language) {
        let words = language.words()
        let (subscription, order) = (
            Holding.subscription(.init("a")), Holding.reservation(.init("b"))
        )
        let said: [(Holding) -> String] = [
            { words.cancelled($0, named: "X") },
            { words.questionCancel($0, named: "X", of: "Y") },
            { words.wayOut(.cancel(until: nil), ofOrder: $0.isOrder) },
            { words.deed(.cancel($0)) },
            { words.operation(.cancel, ofOrder: $0.isOrder) },
        ]
        for text in said { #expect(text(subscription) != text(order)) }
        #expect(words.cancelSubscriptionTitle != words.cancelOrderTitle)
    }

    @Test func `finds the portal's own words beside ours in the Japanese help`() {
        let words = Language.japanese.words()
        #expect(words.suspendKeyInHelp.contains("中断"))
        #expect(words.reactivateKeyInHelp.contains("再アクティブ化"))
        #expect(words.suspendHelp.contains("中断"))
        #expect(words.reactivateHelp.contains("再アクティブ化"))
    }

    @Test func `reads what an act changed in the operator's words`() {
        func said(_ details: ActivityDetails, _ kind: String = "subscription") -> String {
            let record = ActivityRecord(
                id: 1, operationDate: .distantPast, userPrincipalName: "a",
                operation: .suspend, customerID: .init("c"), customerName: "C",
                resourceKind: kind, resourceID: "e3", resourceName: "E3", outcome: .succeeded,
                details: details)
            return Language.korean.words().details(of: record)
        }
        func said(_ changes: [FieldChange], _ kind: String = "subscription") -> String {
            said(.changes(changes), kind)
        }
        let suspended = FieldChange.changed(field: "status", before: "active", after: "suspended")
        #expect(said([suspended]) == "상태: 활성 → 일시 중단됨")
        #expect(
            said([
                suspended, .changed(field: "autoRenewEnabled", before: "true", after: "false"),
                .changed(field: "status", before: "active", after: "suspended", holding: "ab-1"),
            ]) == "상태: 활성 → 일시 중단됨; 자동 갱신: 켜짐 → 꺼짐; 구독 ab-1 · 상태: 활성 → 일시 중단됨")
        #expect(
            said([.changed(field: "status", before: "completed", after: "cancelled")], "software")
                == "상태: 구매됨 → 취소됨")
        #expect(
            said([.changed(field: "allowDelegatedAccess", before: "true", after: "false")], "")
                == "위임된 관리자 권한(DAP): 부여됨 → 부여되지 않음")
        #expect(
            said(
                [
                    .new(field: "subscription", value: "s"), .new(field: "quantity", value: "5"),
                    .changed(field: "status", before: nil, after: "active"),
                ], "offer") == "구독: s; 수량: 5; 상태: 없음 → 활성")
        #expect(
            said([.changed(field: "friendlyName", before: "a", after: "b; c: d")])
                == "별칭: a → b; c: d")
        #expect(
            said([.changed(field: "friendlyName", before: "", after: "none")])
                == "별칭: 없음 → none")
        #expect(said([]) == "")
        // An ID is not said bare: only what it is of, and its end.
        let tenant = "7a0c9b1e-0000-4000-8000-00000000beef"
        #expect(
            said([.removed(field: "supportContacts", element: tenant)], "")
                == "지원 연락처: −…0000beef")
        // What reads the same before and after is no change.
        #expect(
            said([
                .changed(field: "allowDelegatedAccess", before: "false", after: "false"),
                suspended,
            ]) == said([suspended]))
        let old = "status: active → suspended"
        #expect(said(.text(old)) == old)
    }

    @Test(arguments: Language.allCases)
    func `is told which input method is on`(language: Language) {
        let words = language.words()
        for key in ["ㄴ", "한"] { #expect(words.unused(key: key) == words.keyOfHangul(key)) }
        for key in ["あ", "ｱ"] { #expect(words.unused(key: key) == words.keyOfKana(key)) }
        for key in ["ｊ", "／"] { #expect(words.unused(key: key) == words.keyOfInputMethod(key)) }
        #expect(words.unused(key: "ß") == words.keyMeansNothing("ß"))
    }

    @Test(arguments: Language.allCases)
    func `reads a reservation's type, or the name of the product`(language: Language) {
        let words = language.words()
        #expect(words.reservationType("VirtualMachines") == words.reservedVirtualMachines)
        #expect(words.reservationType("sqldatabases") == words.reservedSQLDatabases)
        #expect(words.reservationType("cosmosdb") == "Azure Cosmos DB")
        #expect(words.reservationType("nextthing") == "nextthing")
    }
}
