import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

extension CertificateData {
    static func a(
        customer: Customer = .contoso, held: Holdings = .everything,
        aftermath: Aftermath? = .complete,
        left: [Subscription] = [.e3.suspendedByPartner], name: String = "Office 365 E3",
        place: String = "/home/agent/directory.sqlite",
        outcomes: [Outcome?] = Outcome.everything + [nil]
    ) -> CertificateData {
        let author = JournalEntry.Author.agent(on: "sandbox", at: place)
        return CertificateData(
            customer: customer, endedAt: .today, author: author, held: held,
            acts: outcomes.enumerated().map { place, outcome in
                CertifiedAct(
                    entry: 3 + place, date: .day(place), author: author,
                    write: Write.everything[place], name: name,
                    trace: ActTrace(correlationID: "c0-\(place)", requestID: "d0-\(place)"),
                    outcome: outcome)
            }, aftermath: aftermath, leftSuspended: left, entries: [1, 3, 4, 5, 9],
            hash: String(repeating: "ab", count: 32))
    }
}

@Suite struct `The certificate` {
    /// What every certificate says.
    static let phrases: [Phrase] = [
        \.certificateEndedAt, \.certificateEndedBy, \.certificateHeld,
        \.certificateAzureSubscriptions, \.certificateDone, \.certificateEntry, \.certificateIDs,
        \.certificateConsequences, \.certificateRemains, \.certificateGDAP,
        \.certificateRoleAssignments, \.certificateInvoices, \.certificateWayBack,
        \.certificateRequestAgain, \.certificateProof, \.certificateEntries, \.certificateHash,
        \.certificateVerify, \.certificateMakeAgain,
    ]

    @Test func `says all of it as Markdown`() {
        let certificate = CertificateData.a(held: .contoso(.e3), outcomes: [.done(after: nil)])
        #expect(
            Language.english.words().certificate(certificate, as: .markdown) == """
                # Certificate: the reseller relationship with Contoso has ended

                - **Customer:** Contoso
                - **Domain:** contoso.onmicrosoft.com
                - **Microsoft ID:** a1b2c3d4-0000-4000-8000-000000000001
                - **Ended at (UTC):** 2026-05-28T20:26:40Z
                - **Ended by:** `agent@fabrikam.example`
                - **Profile:** sandbox
                - **Store:** /home/agent/directory.sqlite

                ## Subscriptions and purchases before removal

                Subscriptions

                | Subscription | Kind | Status | Qty | Term | Term end | Auto-renew | Subscription ID |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                | Office 365 E3 | Licence (legacy) | Active | 25 | 1 year | 2027-03-24 | on | e3 |

                ## Actions taken, when and by whom

                | Entry | Time (UTC) | Who | What | Outcome | Request and correlation ID |
                | --- | --- | --- | --- | --- | --- |
                | 3 | 2026-05-28T20:26:40Z | `agent@fabrikam.example` | suspend Office 365 E3<br>e3 | ✓ done | d0-0<br>c0-0 |

                ## The four effects, with evidence

                - ✓ **The customer was removed from your list of customers.** The customer no longer appears in the list or in its search.
                - ✓ **You were removed from the customer's available support contacts.** You are no longer among the customer's support contacts.
                - ✓ **You have no delegated admin privileges (DAP) for the customer.** Delegated admin privileges (DAP): not granted.
                - ✓ **You cannot make purchases for the customer any more.** A purchase is refused: There is no reseller relationship with Contoso. Request a relationship first.

                ## Admin access (GDAP)

                Whether admin relationships still give access was not seen.

                - ! Granular delegated admin privileges (GDAP) do not end with the relationship: end each GDAP relationship separately.

                ## What remains

                1 subscription was left suspended. It stays suspended until it is deleted, and you can no longer reactivate it:

                - **Office 365 E3** e3 · no longer billed

                - ! Role assignments on the customer's Azure subscriptions remain: the customer must remove them.
                - ! Invoices for usage, new commerce terms and early termination fees remain due.

                ## How to re-establish the relationship

                The removal cannot be undone. You can request a new reseller relationship, which begins when the customer's Global admin accepts it. Earlier subscriptions and purchases are not known to come back. The request: `partnerdeck request`

                ## Basis of this certificate

                - **Journal entries:** 1, 3–5, 9
                - **Hash of the last entry (SHA-256):** \(certificate.hash)

                To check that the journal has not been altered: `partnerdeck journal --verify`

                To make the same certificate again from the journal: `partnerdeck certificate a1b2c3d4-0000-4000-8000-000000000001`

                """)
    }

    @Test(arguments: Language.allCases, CertificateForm.allCases)
    func `names everything held, done, seen and left, in each language and form`(
        language: Language, form: CertificateForm
    ) {
        let words = language.words()
        let certificate = CertificateData.a()
        let text = words.certificate(certificate, as: form).unescaped
        let held = certificate.held
        let ids =
            held.subscriptions.map(\.id.text) + held.azureSubscriptions.map(\.id.text)
            + held.reservations.flatMap { [$0.id.text, $0.orderID.text] }
            + held.software.map(\.orderID.text)
            + certificate.acts.flatMap { [$0.trace.requestID, $0.trace.correlationID] }
        for id in ids { #expect(text.contains(id), "\(id)") }
        for phrase in Self.phrases {
            #expect(text.contains(words[keyPath: phrase]), "\(words[keyPath: phrase])")
        }
        for act in certificate.acts {
            #expect(text.contains(words.write(act.write, named: act.name)))
            if let outcome = act.outcome { #expect(text.contains(words.outcome(outcome))) }
        }
        for consequence in RemovalConsequence.allCases {
            #expect(text.contains(words.proof(consequence, shows: true)))
            #expect(!text.contains(words.consequence(consequence)))
        }
        for mark in ["{a}", "{p}", "%1"] { #expect(!text.contains(mark)) }
        #expect(text.contains(certificate.hash))
    }

    @Test(arguments: Language.allCases)
    func `says what is still billed of what was left suspended, and until when`(
        language: Language
    ) {
        let words = language.words()
        let long = Subscription.a(.newCommerce, .suspended, id: "n1", termEnds: .day(300))
        let short = Subscription.a(.newCommerce, .suspended, id: "n2", termEnds: .day(30))
        let past = Subscription.a(.newCommerce, .suspended, id: "n3", termEnds: .day(-1))
        func text(_ left: [Subscription]) -> String {
            words.certificate(.a(left: left), as: .markdown).unescaped
        }
        let all = text([long, .e3.suspendedByPartner, short, past])
        #expect(all.contains("n1 · " + words.certificateBilled(until: words.day(.day(300)))))
        #expect(all.contains("n2 · " + words.certificateBilled(until: words.day(.day(30)))))
        #expect(all.contains("n3 · " + words.termEndLabel))
        #expect(all.contains("e3 · " + words.certificateNotBilled))
        #expect(all.contains(words.certificateBilling(2, until: words.day(.day(300)))))
        #expect(
            !text([.e3.suspendedByPartner]).contains(
                words.certificateBilling(1, until: words.day(.day(300)))))
        let open = text([.a(.newCommerce, .suspended, id: "n1", termEnds: nil), long])
        #expect(open.contains(words.certificateBillingOpen(2)))
    }

    @Test(arguments: Language.allCases, CertificateForm.allCases)
    func `comes out the same when it is made again`(language: Language, form: CertificateForm) {
        #expect(
            language.words().certificate(.a(), as: form)
                == language.words(namesKeys: false).certificate(.a(), as: form))
    }

    @Test(arguments: Language.allCases, CertificateForm.allCases)
    func `says what was not looked at, not done and not held`(
        language: Language, form: CertificateForm
    ) {
        let words = language.words()
        let text = words.certificate(
            .a(
                held: Holdings(customer: .contoso), aftermath: nil, left: [], outcomes: []),
            as: form
        ).unescaped
        #expect(text.split(separator: words.certificateNotLookedAt).count == 5)
        #expect(text.contains(words.certificateNothingHeld))
        #expect(text.contains(words.certificateNoneLeft))
        #expect(!text.contains("✓"))
        let partial = words.certificate(.a(aftermath: .incomplete), as: form).unescaped
        #expect(partial.contains("✗"))
        // Nothing is claimed that was not seen.
        #expect(partial.contains(words.consequence(.customerLeavesList)))
        #expect(!partial.contains(words.proof(.customerLeavesList, shows: true)))
    }

    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a | b | c",
        "line\nfeed\r\n| --- |\n# heading", "](https://evil.example)", "`code` ``` fence",
        "**bold** _it_ ~~no~~", "&lt;b&gt; &#60;", "1. list", "- item", "# top", "$x$",
        "\u{1b}]0;title\u{7}\u{202e}evil", "https://evil.example www.evil.example",
        "C:\\dir\\|x", "' OR 1=1 --", "日本<株>", "e\u{0}nd",
    ]

    @Test(arguments: hostile)
    func `lets no name break out of its place`(name: String) {
        func made(_ name: String, _ form: CertificateForm) -> String {
            var customer = Customer.contoso
            customer.companyName = name
            customer.domain = name
            customer = Customer(
                id: .init(name), companyName: name, domain: name, relationship: .none,
                allowsDelegatedAccess: false)
            var subscription = Subscription.e3
            subscription.friendlyName = name
            let held = Holdings(customer: customer, subscriptions: [subscription])
            return Language.english.words().certificate(
                .a(customer: customer, held: held, left: [subscription], name: name, place: name),
                as: form)
        }
        for form in CertificateForm.allCases {
            let (plain, hostile) = (made("plain", form), made(name, form))
            #expect(hostile.confusableKey(form) == plain.confusableKey(form))
            #expect(!hostile.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            #expect(!hostile.unicodeScalars.contains("\u{202e}"))
        }
    }

    @Test func `keeps what is typed in a shell one word`() {
        var certificate = CertificateData.a()
        #expect(
            Language.english.words().certificate(certificate, as: .markdown)
                .contains("`partnerdeck certificate \(Customer.contoso.id.text)`"))
        certificate = .a(
            customer: Customer(
                id: .init("x'; rm -rf ~"), companyName: "X", domain: "x", relationship: .none,
                allowsDelegatedAccess: nil))
        #expect(
            Language.english.words().certificate(certificate, as: .markdown)
                .contains("`partnerdeck certificate 'x'\\''; rm -rf ~'`"))
    }

    @Test(arguments: Language.allCases)
    func `is one HTML file in its language, without a script or anything from elsewhere`(
        language: Language
    ) {
        let html = language.words().certificate(.a(), as: .html)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        for foreign in ["<script", "<link", "<img", "http:", "https:", "@import", "url("] {
            #expect(!html.contains(foreign))
        }
        #expect(html.contains("@page { size: A4;"))
        #expect(html.balancedTags)
    }
}
