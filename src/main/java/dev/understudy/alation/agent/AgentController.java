package dev.understudy.alation.agent;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.ReadOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alation Agent API: agents themselves (rows 1 and 5). */
@RestController
@RequestMapping("/integration/v1/agent/")
@Transactional
class AgentController {

    private static final Filters FILTERS = Filters.lenient().own(ListRequest.OFFSET, (values, all) -> {});

    private final AgentRepository agents;
    private final AgentCertificates certificates;
    private final AgentPayloads payloads;
    private final EntityLists lists;
    private final Jobs jobs;
    private final Clock clock;

    AgentController(
            AgentRepository agents,
            AgentCertificates certificates,
            AgentPayloads payloads,
            EntityLists lists,
            Jobs jobs,
            Clock clock) {
        this.agents = agents;
        this.certificates = certificates;
        this.payloads = payloads;
        this.lists = lists;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    @ReadOnly
    Listing<AgentPayload> list(ListRequest request) {
        return lists.find(Agent.class, FILTERS, request.skippingOffset()).mapAll(payloads::of);
    }

    /** A new agent has no certificate, and stays away until one is signed. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgentPayload create(@Body AgentInput fields) {
        requireFree(fields.name());
        return payloads.of(agents.save(new Agent(fields.name(), clock.instant())));
    }

    @GetMapping("{agentId}")
    @ReadOnly
    AgentPayload show(@PathVariable long agentId) {
        return payloads.of(agents.get(agentId));
    }

    @PatchMapping("{agentId}")
    AgentPayload update(@PathVariable long agentId, @Body Sent<AgentInput> sent) {
        Agent agent = agents.get(agentId);
        AgentInput fields = sent.read();
        if (!agent.name().equals(fields.name())) {
            requireFree(fields.name());
            agent.rename(fields.name(), clock.instant());
        }
        return payloads.of(agent);
    }

    /** Revokes its certificate, too. Connectors that live on it stay, and cannot be reached. */
    @DeleteMapping("{agentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long agentId) {
        Agent agent = agents.get(agentId);
        certificates.revoke(agent);
        agents.delete(agent);
    }

    /** Reinstalls the agent's connectors. Clients read the job's id whatever happens, so what cannot be done is told by the job. */
    @PostMapping("{agentId}/resync/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId resync(@PathVariable long agentId) {
        Instant now = clock.instant();
        Job job = agents.get(agentId).isConnected(now)
                ? jobs.successful(now, null)
                : jobs.failed(now, "Agent " + agentId + " is not connected.", List.of());
        return JobReceipt.id(job);
    }

    private void requireFree(String name) {
        if (agents.findByName(name).isPresent()) {
            throw InvalidFields.of("name", "agent with this name already exists.");
        }
    }
}
