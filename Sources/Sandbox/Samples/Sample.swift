import Domain
import Foundation
import Storage

/// An invented directory. Each customer is made from its own stream of random numbers.
struct Sample {
    let seed: UInt64
    /// The day it is made for: terms and windows lie around it.
    let day: Date
    /// The partner, a support contact of every customer.
    let partner: SupportContact

    struct Member {
        let account: CustomerAccount
        let holdings: Holdings
    }

    /// The customer of a number, counted from 0. The first four are well-known companies.
    func customer(_ number: Int) -> Member {
        var chance = SplitMix64(seed: seed, stream: UInt64(number))
        let wellKnown =
            WellKnownCompany.all.indices.contains(number)
            ? WellKnownCompany.all[number] : nil
        let region = wellKnown?.region ?? chance.pick(Region.all)
        let company =
            wellKnown?.company ?? Company(in: region, number: number, chance: &chance)
        let account = CustomerAccount(
            customer: Customer(
                id: Customer.ID(chance.guid()), companyName: company.name,
                domain: company.slug + ".onmicrosoft.com", relationship: .reseller,
                allowsDelegatedAccess: wellKnown != nil || chance.chance(60)),
            profile: region.profile(of: company, chance: &chance),
            customDomains: wellKnown == nil && chance.chance(65) ? [] : [company.slug + ".example"],
            supportContacts: supportContacts(chance: &chance))
        var sample = SampleHoldings(of: account.customer, in: region, day: day, chance: chance)
        if let wellKnown {
            wellKnown.fill(&sample)
        } else {
            sample.fill(as: sample.chance.pick(weighted: SampleOutlook.weights))
        }
        // A stream of its own, as a draw more would change all that follows it.
        var seats = SplitMix64(seed: seed ^ 0x5EA7, stream: UInt64(number))
        sample.holdings.addRefundableSeats(at: day, chance: &seats)
        var access = SampleAdminAccess(
            slug: company.slug, day: day, provider: Self.otherPartners[0].tenantID.text,
            chance: SplitMix64(seed: seed ^ 0x6DA9, stream: UInt64(number)))
        sample.holdings.adminAccess = .read(
            number == 0 ? access.telling() : access.some(), unread: 0)
        return Member(account: account, holdings: sample.holdings)
    }

    /// The same under an edition of the rules.
    func customer(_ number: Int, under edition: Rules.Edition) -> Member {
        let member = customer(number)
        guard edition == .current else { return member }
        var chance = SplitMix64(seed: seed ^ 2026, stream: UInt64(number))
        return Member(
            account: member.account, holdings: member.holdings.underNewestRules(chance: &chance))
    }

    private func supportContacts(chance: inout SplitMix64) -> [SupportContact] {
        var contacts = [partner]
        let others = chance.below(3)
        let first = chance.below(Self.otherPartners.count)
        for place in 0..<others {
            contacts.append(Self.otherPartners[(first + place) % Self.otherPartners.count])
        }
        return contacts
    }

    private static let otherPartners: [SupportContact] = [
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e01", "Nordlys Distribution", "4410027"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e02", "Paju Systems 파주시스템즈", "5127733"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e03", "Tramuntana Servicios", "3980614"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e04", "みなとITサポート", "6630158"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e05", "Brightwater Support", "2275490"),
    ].map { SupportContact(tenantID: .init($0.0), name: $0.1, partnerID: $0.2) }
}

/// How far an invented customer's holdings can be cleared under the rules of 2020.
enum SampleOutlook {
    /// Nothing blocks the removal.
    case ready
    /// Everything that blocks it can be suspended or cancelled.
    case clearable
    /// At least one blocker cannot be cleared.
    case stuck

    static let weights: [(Int, SampleOutlook)] = [(8, .ready), (63, .clearable), (29, .stuck)]
}

extension Sandbox {
    /// An invented direct-bill partner; who is signed in may do everything.
    package static let defaultIdentity = Identity(
        userPrincipalName: "mina.seo@haedalcloud.example", partnerName: "Haedal Cloud",
        partnerTenantID: SupportContact.TenantID("7d2f4a10-5b3c-4e8d-9a61-0c1e2b3a4d5f"),
        partnerID: "6042318", kind: .directBill, roles: [.globalAdmin, .adminAgent])

    /// Makes a store with an invented directory of that many customers, the same for the same seed
    /// and day of `now`. The file appears at `path` when it is complete. `progress` is called with
    /// the number of customers written so far. Throws `fileExists` if there is a file already and
    /// `replacing` is false.
    package static func seed(
        at path: String, customers: Int, seed: UInt64, edition: Rules.Edition,
        identity: Identity, now: Date, replacing: Bool, progress: ((Int) -> Void)?
    ) throws(DirectoryError) {
        let rules = Rules(edition: edition, venue: .sandbox)
        let sample = Sample(seed: seed, day: now.startOfDay, partner: identity.supportContact)
        try Directory.create(path: path, rules: rules, identity: identity, replacing: replacing) {
            filler throws(DirectoryError) in
            try filler.write { writer throws(DirectoryError) in
                for offer in Catalogue.offers { try writer.add(offer) }
            }
            for start in stride(from: 0, to: customers, by: batch) {
                let end = min(start + batch, customers)
                try filler.write { writer throws(DirectoryError) in
                    for number in start..<end {
                        let customer = sample.customer(number, under: edition)
                        try writer.add(
                            customer.account, holding: customer.holdings, under: rules)
                    }
                }
                progress?(end)
            }
        }
    }

    private static let batch = 1000
}

extension Holdings {
    /// Holdings made for the rules of 2020, changed to fit the newest: services of the marketplace
    /// can be cancelled for 72 hours, some terms have a scheduled end, and a few subscriptions are
    /// in an extended service term.
    func underNewestRules(chance: inout SplitMix64) -> Holdings {
        var after = self
        after.subscriptions = subscriptions.map { one in
            var one = one
            switch (one.kind, one.status) {
            case (.marketplace, _):
                one.cancellationAllowedUntil = one.cancellationAllowedUntil.map { _ in
                    one.effectiveStartDate.adding(days: 3)
                }
            case (.newCommerce, .active): one.setEnd(chance: &chance)
            default: break
            }
            return one
        }
        return after
    }
}

extension Subscription {
    fileprivate mutating func setEnd(chance: inout SplitMix64) {
        if autoRenewEnabled, termDuration == "P1M", chance.chance(10) {
            offerName += " (Extended Service Term)"
            offerID = Offer.ID(offerID.text.replacing(":0001:", with: ":0E01:"))
            scheduledNextTermInstructions = nil
            refundableSeats = nil
            return
        }
        guard !autoRenewEnabled else { return }
        scheduledActions = chance.pick(weighted: [
            (45, .cancelAtTermEnd), (40, nil), (10, .word("RenewToExtendedServiceTerm")),
            (5, .word("Hold")),
        ])
    }
}

extension ScheduledActions {
    fileprivate static func word(_ actionType: String) -> ScheduledActions {
        ScheduledActions(
            text: #"[{"actionType":""# + actionType + #"","scheduleType":"TermEnd"}]"#)
    }
}
