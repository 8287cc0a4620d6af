import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// `POST customers`: a new tenant, and the relationship with it. The initial password is told
    /// in this answer alone, and kept nowhere.
    func createCustomer(_ call: Call) async throws(Fault) -> Reply {
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
        guard domain.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]+/) != nil else {
            throw .badInput("The domain '\(domain)' is not valid.")
        }
        let (rules, identity) = try await refereed { () async throws(Refusal) in
            let (rules, identity) = (try await sandbox.rules(), try await sandbox.identity())
            // Who may order for a customer may create one.
            let refusal = try rules.refusal(of: .anyOrder, in: nil, to: identity)
            if let refusal { throw refusal }
            return (rules, identity)
        }
        var resource = CustomerResource(body)
        resource.json["id"] = .string(UUID().uuidString.lowercased())
        resource.relationshipToPartner = "reseller"
        // None come with a relationship since October 2023 (gdap-faq).
        resource.allowDelegatedAccess = rules.edition == .y2020
        guard var account = resource.account(supportContacts: [identity.supportContact]) else {
            throw .badInput("The customer is not valid.")
        }
        account.customer.companyName = name
        let made = account
        try await refereed { () async throws(Refusal) in
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
