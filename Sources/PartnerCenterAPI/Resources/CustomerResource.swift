import Domain

/// A customer, opened by id or as an item of the list, which tells less (reference, 3.1 and 3.4).
package struct CustomerResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// The tenant's id.
    package var id: String? { json.filledText("id") ?? profile?.filledText("tenantId") }
    /// The name of the company; empty if it is missing.
    package var companyName: String {
        profile?.filledText("companyName") ?? billing?.filledText("companyName") ?? ""
    }
    /// The primary domain; empty if it is missing.
    package var domain: String { profile?.text("domain") ?? "" }

    /// The word for the relationship, as it came.
    package var relationshipToPartner: String? {
        get { json.filledText("relationshipToPartner") }
        set { json["relationshipToPartner"] = newValue.map { .string($0) } }
    }

    /// Told only when the customer is opened by id.
    package var allowDelegatedAccess: Bool? {
        get { json.flag("allowDelegatedAccess") }
        set { json["allowDelegatedAccess"] = newValue.map { .bool($0) } }
    }

    /// The kind of relationship. A word that the reference does not have counts as untold.
    package var relationship: Customer.Relationship {
        let known = ["none", "reseller", "advisor", "syndication", "microsoft_support"]
        guard let word = relationshipToPartner?.lowercased(), known.contains(word) else {
            return .untold
        }
        return Customer.Relationship(word: word)
    }

    private var profile: JSONObject? { json.object("companyProfile") }
    private var billing: JSONObject? { json.object("billingProfile") }

    /// Nil without an id.
    package func customer() -> Customer? {
        guard let id else { return nil }
        return Customer(
            id: Customer.ID(id), companyName: companyName, domain: domain,
            relationship: relationship,
            allowsDelegatedAccess: allowDelegatedAccess)
    }

    /// Nil without an id. Only delegated admins are told address, e-mail and further domains; if
    /// they are missing they are empty, which is no error.
    package func account(supportContacts: [SupportContact]) -> CustomerAccount? {
        guard let customer = customer() else { return nil }
        let address =
            profile?.object("address") ?? billing?.object("defaultAddress") ?? [:]
        func filled(_ name: String) -> String { address.text(name) ?? "" }
        let names = ["firstName", "lastName"]
        let contact = names.compactMap(address.filledText)
        let billed = names.compactMap { billing?.filledText($0) }
        let lines = ["addressLine1", "addressLine2"].compactMap(address.filledText)
        return CustomerAccount(
            customer: customer,
            profile: CompanyProfile(
                country: filled("country"), city: filled("city"),
                addressLine: lines.joined(separator: ", "), postalCode: filled("postalCode"),
                contactName: (contact.isEmpty ? billed : contact).joined(separator: " "),
                email: profile?.filledText("email") ?? billing?.text("email") ?? "",
                phoneNumber: filled("phoneNumber"), culture: billing?.text("culture") ?? ""),
            customDomains: json.texts("customDomains"), supportContacts: supportContacts)
    }
}

extension CustomerResource {
    /// As an item of the list.
    package init(listing customer: Customer) {
        self.init([
            "id": .string(customer.id.text),
            "companyProfile": [
                "tenantId": .string(customer.id.text), "domain": .string(customer.domain),
                "companyName": .string(customer.companyName),
                "links": ["self": .object(Self.link(customer, "/profiles/company").json)],
                "attributes": ["objectType": "CustomerCompanyProfile"],
            ],
            "relationshipToPartner": .string(customer.relationship.word),
            "links": ["self": .object(Self.link(customer).json)],
        ])
        setAttributes("Customer")
    }

    /// As opened by id. Without delegated admin privileges the address, the e-mail and the further
    /// domains of the company are left out (get-a-customer-by-id, 2023).
    package init(_ account: CustomerAccount) {
        let (customer, profile) = (account.customer, account.profile)
        self.init(listing: customer)
        let (first, last) = Self.parts(of: profile.contactName)
        var address = JSONObject()
        address["country"] = .filled(profile.country)
        address["city"] = .filled(profile.city)
        address["addressLine1"] = .filled(profile.addressLine)
        address["postalCode"] = .filled(profile.postalCode)
        address["firstName"] = .filled(first)
        address["lastName"] = .filled(last)
        address["phoneNumber"] = .filled(profile.phoneNumber)
        var billing: JSONObject = [
            "id": .string(customer.id.text), "companyName": .string(customer.companyName),
            "defaultAddress": .object(address),
            "attributes": ["etag": .string("-4711"), "objectType": "CustomerBillingProfile"],
        ]
        billing["email"] = .filled(profile.email)
        billing["culture"] = .filled(profile.culture)
        billing["language"] = .filled(profile.culture.split(separator: "-").first.map(String.init))
        billing["firstName"] = .filled(first)
        billing["lastName"] = .filled(last)
        json["billingProfile"] = .object(billing)
        json["commerceId"] = .string(customer.id.text)
        allowDelegatedAccess = customer.allowsDelegatedAccess
        guard customer.allowsDelegatedAccess == true, var company = self.profile else { return }
        company["address"] = .object(address)
        company["email"] = .filled(profile.email)
        json["companyProfile"] = .object(company)
        json["customDomains"] = .array(account.customDomains.map { .string($0) })
    }

    private static func link(_ customer: Customer, _ rest: String = "") -> LinkResource {
        LinkResource(uri: "/customers/\(customer.id)\(rest)")
    }

    private static func parts(of name: String) -> (first: String, last: String) {
        guard let gap = name.firstIndex(of: " ") else { return (name, "") }
        return (String(name[..<gap]), String(name[name.index(after: gap)...]))
    }
}
