import PartnerCenterAPI
import Testing

/// Where somebody with a browser says yes or no to a device code.
extension `The authority` {
    @Test func `the page takes a code, and escapes what it shows`() async {
        let begun = await begin()
        let shown = await served.service.answer(
            WireRequest(.get, "/devicelogin?user_code=%22%3E%3Cscript%3E"))
        #expect(shown.text.contains("<form"))
        #expect(!shown.text.contains("<script"))
        let wrong = await post("/devicelogin", ["user_code": "<b>", "answer": "approve"])
        #expect(wrong.status == 400)
        #expect(!wrong.text.contains("<b>"))
        let code = begun.text("user_code") ?? ""
        let foreign = await post(
            "/devicelogin", ["user_code": code, "answer": "approve"],
            headers: ["Host": "sandbox:1", "Origin": "https://evil.example"])
        #expect(foreign.status == 403)
        let typed = code.prefix(4).lowercased() + "-" + code.dropFirst(4)
        #expect(
            await post("/devicelogin", ["user_code": typed, "answer": "approve"]).status == 200)
        #expect(await poll(begun).status == 200)
    }

    @Test(arguments: [nil, "", "yes", "Approve"])
    func `the page decides nothing by an answer it does not know`(answer: String?) async {
        let begun = await begin()
        let code = begun.text("user_code") ?? ""
        var form = ["user_code": code]
        form["answer"] = answer
        let asked = await post("/devicelogin", form)
        #expect(asked.status == 400)
        #expect(asked.text.contains("<form"))
        #expect(asked.text.contains("answer=approve"))
        #expect(
            await post("/devicelogin", ["user_code": code, "answer": "approve"]).status == 200)
        #expect(await poll(begun).status == 200)
    }

    @Test func `the page takes a no`() async {
        let begun = await begin()
        let code = begun.text("user_code") ?? ""
        #expect(
            await post("/devicelogin", ["user_code": code, "answer": "decline"]).status == 200)
        #expect(await poll(begun).status == 400)
    }
}
