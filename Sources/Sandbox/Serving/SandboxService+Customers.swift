import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// `GET customers/{c}`.
    func customer(_ call: RoutedCall) async throws(Fault) -> Reply {
        Reply(CustomerResource(try await account(call)))
    }

    /// `GET profiles/billing`: the `billingProfile` of the customer by itself.
    func billingProfile(_ call: RoutedCall) async throws(Fault) -> Reply {
        try await profile(call, "billingProfile", at: "billing")
    }

    /// `GET profiles/company`.
    func companyProfile(_ call: RoutedCall) async throws(Fault) -> Reply {
        try await profile(call, "companyProfile", at: "company")
    }

    private func profile(
        _ call: RoutedCall, _ member: String, at place: String
    ) async throws(Fault) -> Reply {
        let account = try await account(call)
        var profile = CustomerResource(account).json.object(member) ?? [:]
        let link = LinkResource(uri: "/customers/\(account.customer.id)/profiles/\(place)")
        profile["links"] = ["self": .object(link.json)]
        return Reply(profile)
    }

    /// `PATCH customers/{c}`: ends the relationship, or delegated admin privileges alone
    /// (reference, 6.1 and 6.6).
    func patchCustomer(_ call: RoutedCall) async throws(Fault) -> Reply {
        let (id, body) = (try customerID(call), CustomerResource(try call.body()))
        if try body.json.endsRelationship() {
            try await perform(.removeRelationship, call, on: id)
            // Nearly all members of the live service's answer are null, and nulls are left out.
            return Reply(
                CustomerResource([
                    "relationshipToPartner": "none", "attributes": ["objectType": "Customer"],
                ]))
        }
        let before = try await currentAccount(id).customer
        switch (try body.json.flag(named: "allowDelegatedAccess"), before.allowsDelegatedAccess) {
        case (false, _): try await perform(.removeDelegatedAccess, call, on: id)
        case (true, false):
            throw .badInput("Delegated admin privileges are not given, but asked for.")
        default: break
        }
        return Reply(CustomerResource(try await currentAccount(id)))
    }

    /// `DELETE customers/{c}`: the purge of the integration sandbox.
    func purgeCustomer(_ call: RoutedCall) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let purge = ActivityRecord.Operation.other("delete_tip_customer")
        if try earlierAct(call, [purge], on: "", of: id) != nil { return Reply(nil, status: 204) }
        do {
            try await sandbox.traced(by: call.trace).purge(id)
        } catch .readOnly {
            throw Fault(403, "2032", "Customers can be deleted in the integration sandbox only.")
        } catch {
            throw await fault(error, id)
        }
        return Reply(nil, status: 204)
    }

    /// A write on the relationship, once for a request id.
    private func perform(
        _ write: Write, _ call: RoutedCall, on id: Customer.ID
    ) async throws(Fault) {
        guard try earlierAct(call, [write.operation], on: "", of: id) == nil else { return }
        do {
            try await change(id, by: call) { sandbox async throws(Refusal) in
                try await sandbox.carryOut(write, for: id)
            }
        } catch {
            guard write == .removeRelationship, error == Fault(.notACustomer(id)) else {
                throw error
            }
            // "invalid property" by the table, this in practice (PS#51).
            throw Fault(
                400, "3000", "The relationship between the partner and customer does not exist.")
        }
    }
}

extension JSONObject {
    /// Whether it asks for the end of the relationship. The present relationship and the .NET SDK's
    /// default ask for nothing. Throws 400/800002 for any other.
    fileprivate func endsRelationship() throws(Fault) -> Bool {
        guard let word = try text(named: "relationshipToPartner") else { return false }
        switch word.lowercased() {
        case "none": return true
        case "", "reseller", "unknown": return false
        default:
            throw .badInput(
                "relationshipToPartner cannot be changed to '\(word)': the one change there is "
                    + "is to 'none'.")
        }
    }
}

extension SandboxService {
    /// The items of a page for `size=0`, which asks for the default (reference, 15).
    static let defaultPageSize = 500

    /// `GET customers`: all of them without a size, as clients that never page expect.
    func customers(_ call: RoutedCall) async throws(Fault) -> Reply {
        var size = try Self.pageSize(call)
        var (after, filterText) = (Customer.ID?.none, call.query.filled("filter"))
        if let seek = call.query.filled("seekOperation") {
            guard ["next", "first"].contains(seek.lowercased()) else {
                throw .badInput("The seek operation '\(seek)' is not supported.")
            }
            guard let token = call.request.headers[Continuation.header] else {
                throw .badInput("\(Continuation.header) is missing.")
            }
            let place = try Continuation(token: token)
            (size, filterText) = (place.size, place.query["filter"])
            if seek.lowercased() == "next" { after = Customer.ID(place.after) }
        }
        let (page, isLast) = try await page(
            after: after, size: size, filter: try filterText.map(NameOrDomainFilter.init))
        var next: LinkResource?
        if !isLast, let last = page.last, let size {
            next = Continuation(
                after: last.id.text, size: size,
                query: filterText.map { ["filter": $0] } ?? [:]
            ).link(to: "/customers")
        }
        return Reply(
            CollectionResource(
                items: page.map(CustomerResource.init(listing:)), next: next,
                selfLink: LinkResource(uri: "/customers")))
    }

    /// The size in the query; nil if there is none. Throws 400/800002 for an invalid one.
    static func pageSize(_ call: RoutedCall) throws(Fault) -> Int? {
        guard let text = call.query.filled("size") else { return nil }
        guard let size = Int(text), size >= 0 else {
            throw .badInput("The size '\(text)' is not valid.")
        }
        return size == 0 ? defaultPageSize : size
    }

    private func page(
        after: Customer.ID?, size: Int?, filter: NameOrDomainFilter?
    ) async throws(Fault) -> ([Customer], isLast: Bool) {
        // One more than asked for tells whether there is another page.
        let limit = size.map { $0 + 1 } ?? .max
        let mark = after.map { CustomerListing.Mark($0.text) }
        var all = try await refereed { sandbox async throws(Refusal) in
            try await sandbox.customers(from: mark, limit: filter == nil ? limit : .max).customers
        }
        all = lag.list(all, after: after, isWhole: all.count < limit)
        if let filter { all = all.filter(filter.matches) }
        guard let size, all.count > size else { return (all, true) }
        return (Array(all.prefix(size)), false)
    }
}

extension SandboxService {
    /// `POST customers`: a new tenant, and the relationship with it. The initial password is in
    /// this answer only, and stored nowhere.
    func createCustomer(_ call: RoutedCall) async throws(Fault) -> Reply {
        let body = try call.body()
        guard let company = body.object("companyProfile"),
            let domain = company.filledText("domain"),
            let name = company.filledText("companyName")
                ?? body.object("billingProfile")?.filledText("companyName")
        else {
            throw .badInput("companyProfile.domain and companyProfile.companyName are required.")
        }
        for profile in [company, body.object("billingProfile") ?? [:]] {
            _ = try profile.name(named: "companyName")
        }
        guard domain.isDomain else {
            throw .badInput("The domain '\(domain)' is not valid.")
        }
        let (rules, identity) = try await refereed { sandbox async throws(Refusal) in
            let (rules, identity) = (try await sandbox.rules(), try await sandbox.identity())
            // Whoever may order for a customer may create one.
            if let refusal = try rules.refusal(of: .anyOrder, in: nil, to: identity) {
                throw refusal
            }
            return (rules, identity)
        }
        var resource = CustomerResource(body)
        resource.json["id"] = .string(UUID().uuidString.lowercased())
        resource.relationshipToPartner = "reseller"
        // New relationships have come without them since October 2023 (gdap-faq).
        resource.allowDelegatedAccess = rules.edition == .y2020
        guard var account = resource.account(supportContacts: [identity.supportContact]) else {
            throw .badInput("The customer is not valid.")
        }
        account.customer.companyName = name
        let made = account
        try await refereed { sandbox async throws(Refusal) in
            try await sandbox.traced(by: call.trace).create(made)
        }
        var answer = CustomerResource(made)
        answer.json["userCredentials"] = [
            "userName": "admin", "password": .string("Sb-\(UUID().uuidString.prefix(13))!"),
        ]
        var reply = Reply(answer, status: 201)
        reply.headers["Location"] = "/customers/\(made.customer.id)"
        return reply
    }
}

/// `filter` of the customer list (reference, 3.2): JSONValue with its keys in any case.
struct NameOrDomainFilter: Equatable, Sendable {
    let field: FilterField
    let value: String

    enum FilterField: String, CaseIterable, Sendable {
        case companyName, domain, indirectReseller, indirectCloudSolutionProvider
    }

    /// Throws 400/800002 for an unknown field or operator.
    init(_ text: String) throws(Fault) {
        guard let json = try? JSONValue(bytes: Array(text.utf8)).asObject,
            let name = json.filledText("field"), let value = json.text("value")
        else { throw .badInput("The filter is not valid.") }
        guard
            let field = FilterField.allCases.first(where: {
                $0.rawValue.lowercased() == name.lowercased()
            })
        else { throw .badInput("Customers cannot be filtered by '\(name)'.") }
        let word = (json.text("operator") ?? "starts_with").lowercased().filter { $0 != "_" }
        guard word == "startswith" else {
            throw .badInput("Only the operator starts_with works for customers.")
        }
        self.field = field
        self.value = value
    }

    func matches(_ customer: Customer) -> Bool {
        switch field {
        case .companyName: customer.companyName.lowercased().hasPrefix(value.lowercased())
        case .domain: customer.domain.lowercased().hasPrefix(value.lowercased())
        // The sandbox has one partner: no customer has an indirect reseller.
        case .indirectReseller, .indirectCloudSolutionProvider: false
        }
    }
}

extension String {
    /// Whether it is a domain with a top-level one, in ASCII.
    fileprivate var isDomain: Bool {
        guard let dot = lastIndex(of: "."), let first else { return false }
        let top = self[dot...].dropFirst()
        return first.isASCIILetterOrDigit && !top.isEmpty
            && top.allSatisfy { $0.isASCII && $0.isLetter }
            && allSatisfy { $0.isASCIILetterOrDigit || ".-".contains($0) }
    }
}

extension Character {
    /// Whether it is one of A to Z, a to z, 0 to 9.
    var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
